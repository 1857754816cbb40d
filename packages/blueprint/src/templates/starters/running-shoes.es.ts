import type { SameTexts } from '../starter-texts.ts'
import type { runningShoesEn } from './running-shoes.en.ts'

export const runningShoesEs: SameTexts<typeof runningShoesEn> = {
  title: 'Zapatillas para correr, tienda en línea',
  description:
    'De la primera búsqueda al próximo maratón: cómo alguien encuentra, prueba y gasta un par, y qué hace la tienda por detrás. Las cifras son de ejemplo; cámbialas por las tuyas.',
  phases: { decide: 'Decidir', buy: 'Comprar', run: 'Correr' },
  steps: {
    search: 'Buscar',
    compare: 'Comparar',
    size: 'Elegir la talla',
    pay: 'Pagar',
    receive: 'Probar en casa',
    race: 'Próximo maratón',
  },
  channels: {
    maps: 'Mapas y buscador',
    web: 'Tienda web',
    chat: 'Chat',
    app: 'App',
    email: 'Correo',
    park: 'En el parque',
  },
  owners: {
    marketing: 'Marketing',
    product: 'Datos de producto',
    service: 'Atención al cliente',
    web: 'Equipo web',
    finance: 'Finanzas',
    warehouse: 'Almacén',
    community: 'Capitana del club',
  },
  cards: {
    resultStars: {
      title: 'Resultado con 4,5 estrellas',
      notes: '318 reseñas; la más reciente sale primero.',
    },
    productPage: {
      title: 'Ficha con peso y drop',
      notes: '255 g, drop de 8 mm, probada 42 km. Fotos con el pie dentro, no sobre fondo blanco.',
    },
    sizeChart: { title: 'Tabla de tallas en centímetros' },
    orderEmail: {
      title: 'Confirmación del pedido',
      notes: 'Número de pedido, día de entrega y cómo devolver, sin tener que bajar.',
    },
    shoeBox: {
      title: 'Caja y albarán',
      notes: 'La etiqueta de devolución va impresa por dentro de la tapa.',
    },
    bib: {
      title: 'Dorsal y suelas gastadas',
      notes: 'Hacia los 600 km la suela lo dice. El corredor lo nota; la tienda, no.',
    },

    searches: {
      title: 'Busca zapatillas de maratón',
      notes: 'Con el móvil, de noche, once semanas antes de la carrera.',
    },
    compares: {
      title: 'Compara tres modelos',
      notes: 'Abre pestañas y vuelve al día siguiente; decide por el drop y el peso.',
    },
    asksSize: {
      title: 'Pregunta por su talla',
      notes: 'Una de cada tres personas ya se equivocó de talla comprando en línea.',
    },
    pays: { title: 'Paga con el móvil' },
    triesOn: {
      title: 'Se las prueba en casa',
      notes: 'Con calcetines de correr y por la tarde, cuando el pie está más ancho.',
    },
    fits: { title: '¿Le quedan bien?' },
    runs: { title: 'Corre el maratón' },
    sameAgain: { title: '¿Repite modelo?', notes: 'Entre 600 y 800 km. Quien repite compra en dos minutos.' },

    reviews: {
      title: 'Reseñas junto al mapa',
      notes: 'Nadie lo diseñó: se descubrió en uso, y por aquí llega el 60 % de los clientes nuevos.',
      message: 'Gente que corre como tú compró aquí y volvió.',
      objective: 'Que nos encuentren y nos crean antes que cualquier anuncio',
      metric: 'Valoración, de 1 a 5',
    },
    comparison: {
      title: 'Tres modelos frente a frente',
      notes: 'Peso, drop, terreno y precio en una tabla. Al compartirla, la selección se guarda una semana.',
      objective: 'Pasar de ocho candidatas a dos',
      metric: 'Visitas que llegan a elegir talla',
      unit: '%',
    },
    sizeChat: {
      title: 'Chat en vivo sobre tallas',
      script:
        'Pregunta con qué modelo corre ahora y en qué talla. Responde con una sola talla y el motivo. Si dudas entre dos, ofrece enviar ambas y devolver una gratis.',
      expectation: 'Primera respuesta en 40 segundos, de 8:00 a 22:00',
      competitors: 'Dos rivales contestan por formulario, en un día.',
      recovery:
        'Si pasan 90 segundos sin nadie libre: ofrecer llamada en menos de una hora y guardar el carrito.',
      objective: 'Resolver la duda de talla mientras está fresca',
      metric: 'Espera hasta la primera respuesta',
      unit: 's',
    },
    sizeAdvice: {
      title: 'Talla según un zapato usado',
      notes:
        'Foto de la etiqueta y la suela de un par usado; el modelo del proveedor propone talla y dice cuán seguro está.',
      objective: 'Menos pares devueltos por la talla',
      metric: 'Devoluciones por talla',
      unit: '%',
    },
    checkout: {
      title: 'Pago sin crear cuenta',
      notes: 'La mitad de quienes abandonan lo hacen en el formulario de cuenta.',
      recovery:
        'Pago rechazado: conservar carrito y dirección, ofrecer otros dos medios y reservar el par 30 minutos.',
      objective: 'Terminar la compra en un paso, con confianza',
      metric: 'Compras terminadas',
      unit: '%',
    },
    confirmation: {
      title: 'Confirmación con el día',
      message: 'El jueves, entre las 16:00 y las 18:00. Todavía puedes cambiarlo.',
      objective: 'Que nadie dude del día',
      metric: 'Consultas de «¿dónde está?»',
      unit: 'al mes',
    },
    tracking: {
      title: 'Seguimiento hasta la puerta',
      expectation: 'Una franja de dos horas, avisada la mañana de la entrega',
      recovery: 'No había nadie: punto de recogida más cercano esa misma tarde, sin perder otro día.',
      objective: 'Que haya alguien en casa cuando llega',
      metric: 'Entregas al primer intento',
      unit: '%',
    },
    returnLabel: {
      title: 'Devolución en dos toques',
      notes: 'La nueva talla sale el día en que se escanea el paquete, no el día en que vuelve.',
      objective: 'Que devolver se sienta parte de la compra',
      metric: 'Tiempo para pedir la devolución',
      unit: 'min',
    },
    raceMessage: {
      title: 'Suerte el día del maratón',
      message: 'Sin prisa hasta el km 30. Cuéntanos tu tiempo y los kilómetros de este par.',
      objective: 'Un segundo par antes de un año',
      metric: 'Repiten en 12 meses',
      unit: '%',
    },
    clubRun: {
      title: 'Domingo con el club',
      notes: 'Funciona porque una capitana lo lleva. Si ella falta, no hay nada que lo sostenga.',
      objective: 'Pertenecer a un grupo que entrena junto',
      metric: 'Personas al mes',
    },

    answersReviews: {
      title: 'Contesta reseñas los lunes',
      notes:
        '45 minutos por semana; toda reseña de menos de cuatro estrellas recibe un nombre y una solución.',
    },
    measuresModels: {
      title: 'Mide cada modelo nuevo',
      notes: 'Se pesa y se mide en casa, talla 42, antes de ponerlo a la venta.',
    },
    looksUpStock: { title: 'Consulta existencias por talla' },
    checksFraud: {
      title: 'Revisa fraude en segundos',
      notes: 'El 2,1 % pasa a una persona; tarda cuatro horas de media.',
    },
    reservesPair: { title: 'Reserva el par' },
    packs: { title: 'Prepara hasta las 16:00', notes: 'El transportista recoge a las 17:30.' },
    inspectsReturn: {
      title: 'Revisa los pares devueltos',
      notes: 'Con la suela limpia vuelven a la venta el mismo día: 83 %.',
    },
    plansMessages: { title: 'Programa mensajes de carrera' },

    businessProfile: { title: 'Perfil de empresa y mapas' },
    catalogue: { title: 'Catálogo de productos' },
    stockService: {
      title: 'Servicio de existencias',
      notes: 'Se sincroniza cada 30 minutos. Entre una vez y otra, un par se puede vender dos veces.',
    },
    gateway: { title: 'Pasarela de pago', notes: 'Cobra 1,4 % más 0,25 € por pedido.' },
    carrier: { title: 'Contrato con el transportista' },
    customerRecords: { title: 'Fichas de clientes' },

    thinksDistance: { title: '¿Aguantarán 42 km?' },
    thinksSame: { title: 'Me parecen todas iguales' },
    thinksNarrow: { title: '¿Esta marca talla pequeño?' },
    thinksAccount: { title: '¿Una cuenta para pagar?' },
    thinksTired: { title: 'Mi par está acabado' },
    feelsUneasy: { title: 'Inquietud por la talla' },
    feelsRelieved: { title: 'Alivio: le quedan bien' },
  },
  labels: {
    yes: 'Sí',
    otherSize: 'No, otra talla',
    sameModel: 'Sí, ya sabe su talla',
    otherModel: 'No, vuelve a comparar',
  },
  actions: {
    onePage: 'Pago en una sola página',
    wallets: 'Aceptar el pago con el móvil',
    liveStock: 'Existencias en directo en cada vista',
    oldShoe: 'Lanzar el consejo de talla en la app',
    windows: 'Franjas de entrega de dos horas',
    reminder: 'Tarjeta impresa a los 600 km',
  },
  archetypes: {
    weekend: {
      name: 'Corredora de fin de semana',
      description:
        'Elena, 38 años, entrena tres veces por semana y corre un maratón al año. Compra un par cada ocho meses, de noche y con el móvil.',
    },
    first: {
      name: 'Debutante',
      description:
        'Samuel, 27 años, se apuntó a su primer maratón. Pregunta mucho, compara sin prisa y devuelve uno de cada cuatro pares.',
    },
    collector: {
      name: 'Coleccionista',
      description:
        'Busca colores limitados para revenderlos. No corre; este recorrido no está pensado para sus ofertas y lanzamientos.',
    },
  },
}
