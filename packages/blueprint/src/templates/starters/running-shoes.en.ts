import type { StarterTexts } from '../starter-texts.ts'

export const runningShoesEn = {
  title: 'Running shoes, online shop',
  description:
    'From the first search to the next marathon: how a runner finds, tries and wears out a pair, and what the shop does behind it. Figures are examples; replace them with yours.',
  phases: { decide: 'Decide', buy: 'Buy', run: 'Run' },
  steps: {
    search: 'Search',
    compare: 'Compare',
    size: 'Choose a size',
    pay: 'Pay',
    receive: 'Try on at home',
    race: 'Next marathon',
  },
  channels: {
    maps: 'Maps and search',
    web: 'Web shop',
    chat: 'Chat',
    app: 'App',
    email: 'Email',
    park: 'In the park',
  },
  owners: {
    marketing: 'Marketing',
    product: 'Product data',
    service: 'Customer service',
    web: 'Web team',
    finance: 'Finance',
    warehouse: 'Warehouse',
    community: 'Club captain',
  },
  cards: {
    resultStars: { title: 'Result with 4.5 stars', notes: '318 reviews; the newest is shown first.' },
    productPage: {
      title: 'Page with weight and drop',
      notes: '255 g, 8 mm drop, 42 km tested. Photos on feet, not on white.',
    },
    sizeChart: { title: 'Size chart in centimetres' },
    orderEmail: {
      title: 'Order confirmation',
      notes: 'Order number, delivery day and the return rule in the first screen.',
    },
    shoeBox: {
      title: 'Shoe box and packing slip',
      notes: 'The return label is printed on the inside of the lid.',
    },
    bib: {
      title: 'Race bib and worn soles',
      notes: 'At about 600 km the outsole shows it. The runner notices, the shop does not.',
    },

    searches: {
      title: 'Searches for marathon shoes',
      notes: 'On the phone, in the evening, eleven weeks before the race.',
    },
    compares: {
      title: 'Compares three models',
      notes: 'Opens tabs and comes back the next day; decides by drop and weight.',
    },
    asksSize: {
      title: 'Asks which size fits',
      notes: 'One in three has bought the wrong size online before.',
    },
    pays: { title: 'Pays on the phone' },
    triesOn: {
      title: 'Tries them on indoors',
      notes: 'With running socks and in the evening, when the foot is widest.',
    },
    fits: { title: 'Do they fit?' },
    runs: { title: 'Runs the marathon' },
    sameAgain: {
      title: 'Same model again?',
      notes: 'Between 600 and 800 km. Those who repeat buy within two minutes.',
    },

    reviews: {
      title: 'Reviews beside the map',
      notes: 'Found in use: nobody designed it, and 60% of new customers come through it.',
      message: 'Runners like you bought here and came back.',
      objective: 'Be found and believed before any advert',
      metric: 'Rating, 1 to 5',
    },
    comparison: {
      title: 'Three models side by side',
      notes: 'Weight, drop, terrain and price in one table. Sharing it keeps the choice for a week.',
      objective: 'Get from eight candidates to two',
      metric: 'Visitors who reach a size',
      unit: '%',
    },
    sizeChat: {
      title: 'Live chat about sizes',
      script:
        'Ask for the model they run in now and its size. Answer with one size and the reason. If in doubt between two, offer both with free return of one.',
      expectation: 'First answer within 40 seconds, 8:00 to 22:00',
      competitors: 'Two rivals answer by form within a day.',
      recovery: 'Nobody free after 90 seconds: offer a call back within the hour and keep the basket.',
      objective: 'Answer a size question while it is still hot',
      metric: 'Wait for the first answer',
      unit: 's',
    },
    sizeAdvice: {
      title: 'Size from an old shoe',
      notes:
        'Photo of the label and sole of a worn pair; the partner’s model suggests a size with its certainty.',
      objective: 'Fewer pairs sent back for their size',
      metric: 'Returns for size',
      unit: '%',
    },
    checkout: {
      title: 'Checkout without an account',
      notes: 'Half of those who leave do so at the account form.',
      recovery:
        'Payment refused: keep basket and address, offer two other ways to pay, reserve the pair for 30 minutes.',
      objective: 'Finish the purchase in one confident step',
      metric: 'Checkouts finished',
      unit: '%',
    },
    confirmation: {
      title: 'Confirmation with delivery day',
      message: 'Thursday, between 16:00 and 18:00. You can still change it.',
      objective: 'Leave no doubt about the day',
      metric: 'Contacts about “where is it”',
      unit: 'a month',
    },
    tracking: {
      title: 'Tracking to the door',
      expectation: 'A window of two hours from the morning of delivery',
      recovery: 'Missed at the door: nearest pick-up point the same evening, no second working day lost.',
      objective: 'Somebody is at home when it comes',
      metric: 'Delivered at first try',
      unit: '%',
    },
    returnLabel: {
      title: 'Return label in two taps',
      notes: 'A new size is sent the day the parcel is scanned, not the day it arrives.',
      objective: 'A return feels like part of the purchase',
      metric: 'Time to book a return',
      unit: 'min',
    },
    raceMessage: {
      title: 'Good luck on race day',
      message: 'Go slow until km 30. Tell us your time and the kilometres on the pair.',
      objective: 'A second pair within the year',
      metric: 'Repeat purchase in 12 months',
      unit: '%',
    },
    clubRun: {
      title: 'Sunday run with the club',
      notes: 'Goes well because one captain carries it. Nothing holds it up when she is ill.',
      objective: 'Belong to a group that trains together',
      metric: 'Runners a month',
    },

    answersReviews: {
      title: 'Answers reviews on Mondays',
      notes: '45 minutes a week; every one below four stars gets a name and an offer.',
    },
    measuresModels: {
      title: 'Measures every new model',
      notes: 'Weighed and measured in house, size 42, before it goes on sale.',
    },
    looksUpStock: { title: 'Looks up stock by size' },
    checksFraud: {
      title: 'Checks fraud in seconds',
      notes: '2.1% go to a person; that takes four hours on average.',
    },
    reservesPair: { title: 'Reserves the pair' },
    packs: { title: 'Packs until 16:00', notes: 'Handed to the carrier at 17:30.' },
    inspectsReturn: {
      title: 'Inspects returned pairs',
      notes: 'Clean soles go back on sale the same day: 83%.',
    },
    plansMessages: { title: 'Plans race-day messages' },

    businessProfile: { title: 'Business profile and listings' },
    catalogue: { title: 'Product catalogue' },
    stockService: {
      title: 'Stock service',
      notes: 'Synchronised every 30 minutes. Between two runs a pair can be sold twice.',
    },
    gateway: { title: 'Payment gateway', notes: 'Takes 1.4% and €0.25 an order.' },
    carrier: { title: 'Carrier contract and API' },
    customerRecords: { title: 'Customer records' },

    thinksDistance: { title: 'Will these last 42 km?' },
    thinksSame: { title: 'They all look alike' },
    thinksNarrow: { title: 'Does this brand run small?' },
    thinksAccount: { title: 'Why an account to pay?' },
    thinksTired: { title: 'My old pair is done' },
    feelsUneasy: { title: 'Uneasy about the size' },
    feelsRelieved: { title: 'Relieved: they fit' },
  },
  labels: {
    yes: 'Yes',
    otherSize: 'No, another size',
    sameModel: 'Yes, size known',
    otherModel: 'No, compare again',
  },
  actions: {
    onePage: 'Put the checkout on one page',
    wallets: 'Accept phone wallets',
    liveStock: 'Live stock in every view',
    oldShoe: 'Launch size advice in the app',
    windows: 'Two-hour delivery windows',
    reminder: 'Printed card at 600 km',
  },
  archetypes: {
    weekend: {
      name: 'Weekend runner',
      description:
        'Lena, 38, runs three times a week and one marathon a year. Buys one pair every eight months, in the evening, on the phone.',
    },
    first: {
      name: 'First-timer',
      description:
        'Sam, 27, has signed up for the first marathon. Asks much, compares long, sends one in four pairs back.',
    },
    collector: {
      name: 'Sneaker collector',
      description:
        'Looks for limited colours and resells them. Does not run; discounts and drops are not made for this visit.',
    },
  },
} satisfies StarterTexts
