import type { StarterTexts } from '../starter-texts.ts'

export const supermarketEn = {
  title: 'Supermarket, Saturday morning',
  description:
    'A neighbourhood shop between nine and one on a Saturday. Restocking at night frees a person for the till: the money is spent in the store room and comes back where customers queue. Figures are examples.',
  phases: { before: 'Before the visit', visit: 'In the shop', after: 'Back home' },
  steps: {
    list: 'Make the list',
    arrive: 'Arrive',
    counter: 'Fish counter',
    aisles: 'Walk the aisles',
    pay: 'Queue and pay',
    home: 'Unpack at home',
    week: 'During the week',
  },
  channels: {
    app: 'App',
    carPark: 'Car park',
    counter: 'Service counter',
    aisle: 'Aisle',
    checkout: 'Checkout area',
    door: 'Front door',
    phone: 'Phone',
  },
  owners: {
    manager: 'Shop manager',
    pricing: 'Pricing',
    fish: 'Fish counter',
    stock: 'Store room',
    tills: 'Till supervisor',
    delivery: 'Delivery desk',
    loyalty: 'Loyalty team',
  },
  cards: {
    offersList: { title: 'Offers sorted by aisle' },
    trolley: { title: 'Clean trolley, free bay' },
    ticket: { title: 'Ticket number 47', notes: 'The screen shows 39: eight people, two minutes each.' },
    priceLabels: { title: 'Price labels by litre' },
    receipt: { title: 'Receipt with savings' },
    crate: { title: 'Crates with a cold pack' },
    creditNote: { title: 'Credit note in the app' },

    writesList: {
      title: 'Writes the weekly list',
      notes: 'Thursday evening, on the sofa, with the fridge open once.',
    },
    takesTrolley: { title: 'Parks and takes a trolley' },
    waitsTurn: { title: 'Waits for the number' },
    findsBasics: { title: 'Looks for the basics' },
    onShelf: {
      title: 'Is it on the shelf?',
      notes: 'Out of 40 basics, 5 are missing at noon on a normal Saturday.',
    },
    queues: {
      title: 'Joins the shortest queue',
      notes: 'Rarely the fastest. One in twenty leaves the trolley and goes.',
    },
    unpacks: {
      title: 'Unpacks what was delivered',
      notes: 'Frozen food first; that shows whether the cold pack held.',
    },
    complains: {
      title: 'Reports a spoiled melon',
      notes: 'On a Tuesday, with a photo, unwilling to come back for €3.90.',
    },

    offersApp: {
      title: 'Offers for your list',
      message: 'Nine things on your list cost less this week.',
      objective: 'Come on Saturday with a list, not on the way past',
      metric: 'Lists saved by Friday',
    },
    arrivalBay: {
      title: 'A bay within two minutes',
      notes: 'Full between 10:40 and 11:50. The market across the road takes 30 bays.',
      objective: 'Nobody turns round at the gate',
      metric: 'Cars that turn round',
      unit: 'per Saturday',
    },
    fishCounter: {
      title: 'Fish cleaned to order',
      script:
        'Say the number and good morning. Ask how it will be cooked before cutting. Name the port of today’s hake.',
      expectation: 'Served within ten minutes of taking a number',
      objective: 'The reason to come here and not to the discounter',
      metric: 'Wait at the counter',
      unit: 'min',
    },
    shelf: {
      title: 'Basics always on the shelf',
      recovery:
        'Gap seen: take the article from the cage in the aisle, or name the substitute at the same price.',
      objective: 'Leave with the whole list',
      metric: 'Basics missing at noon',
      unit: '%',
    },
    aisleHelp: {
      title: 'An answer in the aisle',
      script: 'Walk along, do not point. If it is gone, look at the handheld and say when it comes.',
      objective: 'Asking is quicker than searching',
      metric: 'Customers helped an hour',
    },
    till: {
      title: 'Till with a cashier',
      notes: 'Three of five tills are open from 11 to 13 because two people are filling shelves.',
      expectation: 'At most three people waiting before a further till opens',
      recovery:
        'More than four waiting: ring for the next till, open it for the second in line, not for the last.',
      objective: 'Out of the shop within six minutes of the last aisle',
      metric: 'Wait at the till, 11 to 13',
      unit: 'min',
    },
    selfCheckout: {
      title: 'Six self-checkout stations',
      notes: 'One in seven baskets stops for an age or weight check.',
      objective: 'Ten articles or fewer leave in two minutes',
      metric: 'Baskets without a stop',
      unit: '%',
    },
    delivery: {
      title: 'Delivery by two o’clock',
      recovery:
        'Late by 30 minutes: call before the customer does, waive the fee, keep the frozen crate in the van.',
      objective: 'Shop by foot, carry nothing',
      metric: 'Delivered in the promised hour',
      unit: '%',
    },
    refund: {
      title: 'Refund without a receipt',
      script: 'Believe first. Refund up to €20 at once; ask for a photo only to tell the supplier.',
      objective: 'A complaint ends better than it began',
      metric: 'Solved in the first contact',
      unit: '%',
    },
    savingsNote: {
      title: 'Monthly savings note',
      notes: 'Written by hand by one person since spring. Nothing holds it up.',
      message: 'You saved €14.30 in four Saturdays.',
      objective: 'The next Saturday is already decided',
      metric: 'Come back within eight days',
      unit: '%',
    },

    loadsOffers: { title: 'Loads offers on Wednesday' },
    collectsTrolleys: { title: 'Collects trolleys half-hourly' },
    filletsFish: { title: 'Scales and fillets', notes: 'Two people until 13:00, one afterwards.' },
    fillsGaps: {
      title: 'Fills gaps from cages',
      notes: 'Two people from 10:00 to 13:00, among the customers, 44 cages.',
    },
    opensTill: {
      title: 'Opens the fourth till',
      notes: 'Takes six minutes today: whoever is called has to leave a cage somewhere first.',
    },
    packsCrates: { title: 'Packs crates by temperature' },
    tracesBatch: { title: 'Traces the batch', notes: 'Three reports of one batch and it leaves the shelf.' },

    priceSystem: { title: 'Prices and offers' },
    carParkLease: { title: 'Car park lease' },
    fishAuction: { title: 'Fish auction at five' },
    restocking: {
      title: 'Restocking round',
      notes:
        'Today on Saturday from 10:00. Proposed: Friday 21:00 to 24:00, three people, shelf-ready cartons. Each Saturday hour freed is an hour at the till.',
    },
    rota: {
      title: 'Saturday rota',
      notes: 'Eleven people: five at tills, two at the fish, two restocking, two to help out.',
    },
    vans: { title: 'Van partner, two vans' },
    claims: { title: 'Supplier claims' },

    thinksSoon: { title: 'In and out by eleven' },
    thinksMilk: { title: 'No oat milk again?' },
    thinksStaff: { title: 'Staff everywhere, not here' },
    thinksMelon: { title: 'Not worth the trip back' },
    feelsImpatient: { title: 'Impatient, children tired' },
    feelsTaken: { title: 'Taken seriously' },
  },
  labels: {
    yes: 'Yes',
    ask: 'No',
    nextList: 'Next Saturday',
    frees: 'Frees two people',
  },
  actions: {
    nightRound: 'Restock on Friday night',
    queueCall: 'Queue counter rings for a till',
    ageCheck: 'Age check from the supervisor’s watch',
    labels: 'Electronic shelf labels',
  },
  archetypes: {
    family: {
      name: 'Family with a list',
      description:
        'Two adults, two children, €110 a visit, every Saturday at half past ten. Leaves if a queue is longer than the children’s patience.',
    },
    quick: {
      name: 'Ten things',
      description: 'Lives round the corner, €23, forgot something. Goes straight to the self-checkout.',
    },
    wholesale: {
      name: 'Bar owner',
      description:
        'Buys twelve crates before opening. Better served by the wholesaler; blocks a till for ten minutes.',
    },
  },
} satisfies StarterTexts
