import type { SameTexts } from '../starter-texts.ts'
import type { supermarketEn } from './supermarket.en.ts'

export const supermarketEs: SameTexts<typeof supermarketEn> = {
  title: 'Supermercado, sábado por la mañana',
  description:
    'Una tienda de barrio, un sábado de nueve a una. Reponer de noche libera a una persona para la caja: el dinero se gasta en el almacén y vuelve donde la gente hace fila. Las cifras son de ejemplo.',
  phases: { before: 'Antes de ir', visit: 'En la tienda', after: 'De vuelta en casa' },
  steps: {
    list: 'Hacer la lista',
    arrive: 'Llegar',
    counter: 'Pescadería',
    aisles: 'Recorrer los pasillos',
    pay: 'Hacer fila y pagar',
    home: 'Guardar en casa',
    week: 'Entre semana',
  },
  channels: {
    app: 'App',
    carPark: 'Estacionamiento',
    counter: 'Mostrador',
    aisle: 'Pasillo',
    checkout: 'Línea de cajas',
    door: 'Puerta de casa',
    phone: 'Teléfono',
  },
  owners: {
    manager: 'Gerencia de tienda',
    pricing: 'Precios',
    fish: 'Pescadería',
    stock: 'Almacén',
    tills: 'Responsable de cajas',
    delivery: 'Reparto',
    loyalty: 'Equipo de fidelización',
  },
  cards: {
    offersList: { title: 'Ofertas ordenadas por pasillo' },
    trolley: { title: 'Carro limpio y plaza libre' },
    ticket: {
      title: 'Turno número 47',
      notes: 'La pantalla va por el 39: ocho personas, dos minutos cada una.',
    },
    priceLabels: { title: 'Etiquetas con precio por litro' },
    receipt: { title: 'Ticket con el ahorro' },
    crate: { title: 'Cajas con bolsa fría' },
    creditNote: { title: 'Abono en la app' },

    writesList: {
      title: 'Escribe la lista semanal',
      notes: 'Jueves por la noche, en el sofá, tras abrir la nevera una vez.',
    },
    takesTrolley: { title: 'Estaciona y toma un carro' },
    waitsTurn: { title: 'Espera su turno' },
    findsBasics: { title: 'Busca lo de siempre' },
    onShelf: { title: '¿Está en el estante?', notes: 'De 40 básicos, un sábado normal a mediodía faltan 5.' },
    queues: {
      title: 'Elige la fila más corta',
      notes: 'Casi nunca es la más rápida. Uno de cada veinte deja el carro y se va.',
    },
    unpacks: {
      title: 'Guarda lo que le llevaron',
      notes: 'Primero los congelados; ahí se nota si la bolsa fría aguantó.',
    },
    complains: {
      title: 'Avisa de un melón malo',
      notes: 'Un martes, con foto, sin ganas de volver por 3,90 €.',
    },

    offersApp: {
      title: 'Ofertas para tu lista',
      message: 'Nueve cosas de tu lista cuestan menos esta semana.',
      objective: 'Que el sábado se venga con lista y no de paso',
      metric: 'Listas guardadas antes del viernes',
    },
    arrivalBay: {
      title: 'Plaza en dos minutos',
      notes: 'Lleno de 10:40 a 11:50. El mercado de enfrente ocupa 30 plazas.',
      objective: 'Que nadie dé media vuelta en la entrada',
      metric: 'Coches que dan media vuelta',
      unit: 'por sábado',
    },
    fishCounter: {
      title: 'Pescado limpio a pedido',
      script:
        'Di el número y buenos días. Pregunta cómo lo van a cocinar antes de cortar. Nombra el puerto de la merluza de hoy.',
      expectation: 'Atención en menos de diez minutos desde que se toma el turno',
      objective: 'El motivo para venir aquí y no a la tienda de descuento',
      metric: 'Espera en el mostrador',
      unit: 'min',
    },
    shelf: {
      title: 'Básicos siempre en el estante',
      recovery:
        'Si hay un hueco: sacar el artículo del carro de reposición u ofrecer el sustituto al mismo precio.',
      objective: 'Salir con la lista completa',
      metric: 'Básicos que faltan a mediodía',
      unit: '%',
    },
    aisleHelp: {
      title: 'Una respuesta en el pasillo',
      script: 'Acompaña, no señales. Si se acabó, mira el terminal y di cuándo llega.',
      objective: 'Que preguntar sea más rápido que buscar',
      metric: 'Personas ayudadas por hora',
    },
    till: {
      title: 'Caja con cajera',
      notes: 'De 11 a 13 abren tres de las cinco cajas, porque dos personas están reponiendo.',
      expectation: 'Tres personas en fila como mucho antes de abrir otra caja',
      recovery:
        'Más de cuatro en fila: llamar a la siguiente caja y pasar a la segunda persona, no a la última.',
      objective: 'Salir en menos de seis minutos desde el último pasillo',
      metric: 'Espera en caja, de 11 a 13',
      unit: 'min',
    },
    selfCheckout: {
      title: 'Seis cajas de autocobro',
      notes: 'Una de cada siete compras se detiene por la edad o por el peso.',
      objective: 'Diez artículos o menos, fuera en dos minutos',
      metric: 'Compras sin interrupción',
      unit: '%',
    },
    delivery: {
      title: 'Reparto antes de las dos',
      recovery:
        'Con 30 minutos de retraso: llamar antes de que llamen, no cobrar el envío y dejar los congelados en la furgoneta.',
      objective: 'Comprar a pie y no cargar nada',
      metric: 'Entregas en la hora prometida',
      unit: '%',
    },
    refund: {
      title: 'Devolución sin ticket',
      script: 'Primero, cree. Devuelve hasta 20 € en el acto; pide foto solo para avisar al proveedor.',
      objective: 'Que una queja acabe mejor de lo que empezó',
      metric: 'Resueltas en el primer contacto',
      unit: '%',
    },
    savingsNote: {
      title: 'Aviso de ahorro mensual',
      notes: 'Lo escribe a mano una sola persona desde primavera. No hay nada que lo sostenga.',
      message: 'Ahorraste 14,30 € en cuatro sábados.',
      objective: 'Que el próximo sábado ya esté decidido',
      metric: 'Vuelven antes de ocho días',
      unit: '%',
    },

    loadsOffers: { title: 'Carga ofertas los miércoles' },
    collectsTrolleys: { title: 'Recoge carros cada media hora' },
    filletsFish: { title: 'Escama y corta filetes', notes: 'Dos personas hasta las 13:00; después, una.' },
    fillsGaps: {
      title: 'Repone huecos entre clientes',
      notes: 'Dos personas de 10:00 a 13:00, en medio de la gente, 44 carros de reposición.',
    },
    opensTill: {
      title: 'Abre la cuarta caja',
      notes: 'Hoy tarda seis minutos: a quien llaman primero tiene que dejar el carro en algún sitio.',
    },
    packsCrates: { title: 'Separa frío y seco' },
    tracesBatch: {
      title: 'Rastrea el lote',
      notes: 'Con tres avisos del mismo lote se retira de la tienda.',
    },

    priceSystem: { title: 'Precios y ofertas' },
    carParkLease: { title: 'Alquiler del estacionamiento' },
    fishAuction: { title: 'Subasta de las cinco' },
    restocking: {
      title: 'Ronda de reposición',
      notes:
        'Hoy, el sábado desde las 10:00. Propuesta: viernes de 21:00 a 24:00, tres personas, cajas listas para el estante. Cada hora liberada el sábado es una hora más en caja.',
    },
    rota: {
      title: 'Turnos del sábado',
      notes: 'Once personas: cinco en caja, dos en pescadería, dos reponiendo, dos de apoyo.',
    },
    vans: { title: 'Dos furgonetas contratadas' },
    claims: { title: 'Reclamos a proveedores' },

    thinksSoon: { title: 'A las once, fuera' },
    thinksMilk: { title: '¿Sin leche de avena, otra vez?' },
    thinksStaff: { title: 'Personal, pero no aquí' },
    thinksMelon: { title: 'No vale la pena volver' },
    feelsImpatient: { title: 'Impaciencia, niños cansados' },
    feelsTaken: { title: 'Le tomaron en serio' },
  },
  labels: {
    yes: 'Sí',
    ask: 'No',
    nextList: 'El próximo sábado',
    frees: 'Libera dos personas',
  },
  actions: {
    nightRound: 'Reponer el viernes por la noche',
    queueCall: 'Un contador de fila llama a otra caja',
    ageCheck: 'Validar la edad desde el reloj',
    labels: 'Etiquetas electrónicas de estante',
  },
  archetypes: {
    family: {
      name: 'Familia con lista',
      description:
        'Dos adultos y dos niños, 110 € por visita, cada sábado a las diez y media. Se van si la fila dura más que la paciencia de los niños.',
    },
    quick: {
      name: 'Diez cosas',
      description: 'Vive a la vuelta, gasta 23 €, olvidó algo. Va directo al autocobro.',
    },
    wholesale: {
      name: 'Dueña de un bar',
      description:
        'Compra doce cajas antes de abrir. Le conviene el mayorista; aquí ocupa una caja diez minutos.',
    },
  },
}
