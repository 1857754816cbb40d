import type { StarterTexts } from '../starter-texts.ts'

export const consultantEn = {
  title: 'Consultant, from meeting to complaint',
  description:
    'One consultant who shortens lead times in workshops and small factories: from the first meeting to the day a client complains. What is sold is trust; most of it is made where the client does not look. Figures are examples.',
  phases: { before: 'Before the contract', during: 'The project', after: 'After the report' },
  steps: {
    meet: 'First meeting',
    offer: 'Proposal',
    listen: 'Interviews and data',
    workshop: 'Workshop',
    report: 'Report',
    review: 'Review after 90 days',
    complaint: 'Complaint',
  },
  channels: {
    onSite: 'At the client’s',
    video: 'Video call',
    phone: 'Phone',
    email: 'Email',
    folder: 'Shared folder',
    post: 'Post',
  },
  owners: {
    consultant: 'Consultant',
    office: 'Office, mornings',
    facilitator: 'Second facilitator',
    editor: 'Editor',
  },
  cards: {
    profile: {
      title: 'One page, three cases',
      notes: 'Names and phone numbers of three clients who agreed to be called.',
    },
    offerPages: { title: 'Offer of four pages' },
    guide: {
      title: 'Guide with twelve questions',
      notes: 'Sent two days before, so that nobody feels examined.',
    },
    wall: { title: 'Process wall, five metres' },
    reportPages: { title: 'Report of eleven pages' },
    leadTimes: { title: 'Chart of lead times' },
    answer: { title: 'Written answer, signed' },

    tells: {
      title: 'Tells what hurts',
      notes: 'Orders of two days’ work take five weeks to leave the house.',
    },
    weighs: {
      title: 'Weighs the offer',
      notes: 'Reads it twice: once alone, once with whoever keeps the books.',
    },
    worthIt: { title: 'Worth the price?' },
    opensDoors: { title: 'Opens doors and files' },
    chooses: { title: 'Chooses three measures' },
    presents: {
      title: 'Presents it to the board',
      notes: 'Without the consultant in the room: the report has to stand alone.',
    },
    checks: { title: 'Checks the promised weeks', notes: 'From five weeks to three; it is four today.' },
    complains: {
      title: 'Complains: still four weeks',
      notes: 'By phone, on a Friday, after waiting a month to say it.',
    },
    putRight: { title: 'Put right?' },

    meeting: {
      title: 'First hour without slides',
      script:
        'Ask for the last order that went wrong and follow it on paper. Say by the end whether you can help; if not, name somebody who can.',
      objective: 'Understood before anything is sold',
      metric: 'Meetings that lead to an offer',
      unit: '%',
      competitors: 'Large firms send two people and forty slides.',
    },
    fixedPrice: {
      title: 'Fixed price, three sizes',
      expectation: 'In the inbox within three working days',
      recovery: 'Too dear: offer the smaller size with what it leaves out, never a discount for the same.',
      objective: 'A decision without a second round',
      metric: 'Offers accepted',
      unit: '%',
    },
    interviews: {
      title: 'Interviews at the machine',
      script: 'Twenty minutes, standing, no recorder. Read your notes back before you leave.',
      objective: 'Hear what the office does not know',
      metric: 'People heard per project',
    },
    dataRequest: {
      title: 'Data by checklist',
      notes: 'Eight exports, each with a picture of the menu to click. Until now: free emails, nine days.',
      objective: 'All files there before the workshop',
      metric: 'Days until complete',
      unit: 'days',
    },
    workshopDay: {
      title: 'Workshop at the wall',
      notes: 'Four hours, nine people, the owner speaks last.',
      expectation: 'Three measures with a name and a date by 13:00',
      recovery: 'Two camps form: stop, walk the order’s path together, vote in silence afterwards.',
      objective: 'The measures are theirs, not mine',
      metric: 'Measures still running after 90 days',
      unit: '%',
    },
    reportTalk: {
      title: 'Report read aloud',
      message: 'Three measures, who, until when, and how you will see it.',
      objective: 'The board can decide without me',
      metric: 'Days until the board decides',
      unit: 'days',
    },
    reviewCall: {
      title: 'Review call after 90 days',
      objective: 'The promise is measured, by both',
      metric: 'Projects reviewed',
      unit: '%',
    },
    letter: {
      title: 'Quarterly letter by post',
      notes: 'Two pages on one case. Written when there is time; nothing holds it up.',
      objective: 'Remembered when the next order is late',
      metric: 'Enquiries that mention it',
      unit: 'a year',
    },
    callBack: {
      title: 'Call back the same day',
      script:
        'Thank them for the call. Repeat the complaint in their words. Explain nothing until they have spoken twice.',
      recovery:
        'Not reached by 18:00: a message with two times for the next morning, and the office keeps both free.',
      objective: 'A complaint becomes a second chance',
      metric: 'Complainants who stay clients',
      unit: '%',
    },
    feeBack: {
      title: 'Half of the fee back',
      message: 'We said three weeks; it is four. Half of the fee returns to you until it is three.',
      objective: 'The promise costs whoever made it',
      metric: 'Days until the money is there',
      unit: 'days',
    },

    readsSector: {
      title: 'Reads the sector beforehand',
      notes: 'Two hours: annual report, job adverts, the last insolvency nearby.',
    },
    calculates: {
      title: 'Calculates days and risk',
      notes: 'Days by task plus 15% for what the interviews will find.',
    },
    sortsNotes: { title: 'Sorts notes every evening' },
    preparesWall: { title: 'Draws the order’s path' },
    writesReport: { title: 'Writes for one reader' },
    pullsNumbers: { title: 'Pulls the numbers again' },
    reopensNotes: { title: 'Reads the project again' },

    formerClients: {
      title: 'Former clients who refer',
      notes: 'Seven of ten first meetings come from here.',
    },
    contracts: { title: 'Contract templates' },
    dataRoom: { title: 'Encrypted shared folder' },
    facilitator: { title: 'Second facilitator on call' },
    editor: { title: 'Editor in two days' },
    calendar: {
      title: 'Calendar with reminders',
      notes: 'Ninety days are entered when the contract is signed, not when the report is handed over.',
    },
    insurance: { title: 'Liability insurance' },

    thinksAgain: { title: 'Not another expert' },
    thinksExposed: { title: 'Will they show me up?' },
    thinksAlone: { title: 'And now we are alone' },
    feelsProud: { title: 'Proud of the wall' },
    feelsLetDown: { title: 'Feels let down' },
  },
  labels: {
    signs: 'Yes',
    smaller: 'No, a smaller size',
    secondRound: 'Yes, a second round',
    refund: 'No, settle it',
  },
  actions: {
    threeSizes: 'Offer every project in three sizes',
    checklist: 'Data checklist with pictures',
    editorIn: 'Book the editor in every project',
    included: 'Include the review in the price',
    letters: 'Print and post the letter',
  },
  archetypes: {
    owner: {
      name: 'Owner of a workshop',
      description:
        'Ruth, 51, twenty-six people, second generation. Decides alone, after a night’s sleep. Wants it quiet on the floor.',
    },
    operations: {
      name: 'Operations manager',
      description:
        'Ivo, 43, answers to a board. Needs numbers that survive questions and a reason why it was not done before.',
    },
    tender: {
      name: 'Public tender office',
      description:
        'Buys by points and lowest price. Six weeks of paper before the first hour: not for a business of one.',
    },
  },
} satisfies StarterTexts
