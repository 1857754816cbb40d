import type { SameTexts } from '../starter-texts.ts'
import type { consultantEn } from './consultant.en.ts'

export const consultantEs: SameTexts<typeof consultantEn> = {
  title: 'Consultora, de la reunión al reclamo',
  description:
    'Una consultora independiente que acorta plazos en talleres y fábricas pequeñas: de la primera reunión al día en que un cliente reclama. Vende confianza, y casi toda se hace donde el cliente no mira. Las cifras son de ejemplo.',
  phases: { before: 'Antes del contrato', during: 'El proyecto', after: 'Después del informe' },
  steps: {
    meet: 'Primera reunión',
    offer: 'Propuesta',
    listen: 'Entrevistas y datos',
    workshop: 'Taller',
    report: 'Informe',
    review: 'Revisión a los 90 días',
    complaint: 'Reclamo',
  },
  channels: {
    onSite: 'En casa del cliente',
    video: 'Videollamada',
    phone: 'Teléfono',
    email: 'Correo',
    folder: 'Carpeta compartida',
    post: 'Correo postal',
  },
  owners: {
    consultant: 'Consultora',
    office: 'Oficina, mañanas',
    facilitator: 'Segunda facilitadora',
    editor: 'Editor',
  },
  cards: {
    profile: {
      title: 'Una página, tres casos',
      notes: 'Nombre y teléfono de tres clientes que aceptan que los llamen.',
    },
    offerPages: { title: 'Oferta de cuatro páginas' },
    guide: {
      title: 'Guía de doce preguntas',
      notes: 'Se envía dos días antes, para que nadie se sienta examinado.',
    },
    wall: { title: 'Cinco metros de proceso' },
    reportPages: { title: 'Informe de once páginas' },
    leadTimes: { title: 'Gráfico de plazos' },
    answer: { title: 'Respuesta escrita y firmada' },

    tells: {
      title: 'Cuenta qué le duele',
      notes: 'Pedidos de dos días de trabajo tardan cinco semanas en salir.',
    },
    weighs: {
      title: 'Sopesa la oferta',
      notes: 'La lee dos veces: una a solas y otra con quien lleva las cuentas.',
    },
    worthIt: { title: '¿Vale lo que cuesta?' },
    opensDoors: { title: 'Abre puertas y archivos' },
    chooses: { title: 'Elige tres medidas' },
    presents: {
      title: 'Lo presenta a la dirección',
      notes: 'Sin la consultora en la sala: el informe tiene que sostenerse solo.',
    },
    checks: { title: 'Comprueba el plazo prometido', notes: 'De cinco semanas a tres; hoy van por cuatro.' },
    complains: {
      title: 'Reclama: siguen siendo cuatro',
      notes: 'Por teléfono, un viernes, tras un mes sin atreverse a decirlo.',
    },
    putRight: { title: '¿Queda resuelto?' },

    meeting: {
      title: 'Una hora sin diapositivas',
      script:
        'Pide el último pedido que salió mal y síguelo en papel. Antes de irte, di si puedes ayudar; si no, nombra a quien sí.',
      objective: 'Que se sienta comprendido antes de venderle nada',
      metric: 'Reuniones que llegan a oferta',
      unit: '%',
      competitors: 'Las firmas grandes envían a dos personas con cuarenta diapositivas.',
    },
    fixedPrice: {
      title: 'Precio cerrado, tres tamaños',
      expectation: 'En su correo en tres días hábiles',
      recovery:
        'Si es caro: ofrecer el tamaño menor y decir qué queda fuera; nunca un descuento por lo mismo.',
      objective: 'Una decisión sin segunda vuelta',
      metric: 'Ofertas aceptadas',
      unit: '%',
    },
    interviews: {
      title: 'Entrevistas junto a la máquina',
      script: 'Veinte minutos, de pie, sin grabadora. Lee tus notas en voz alta antes de irte.',
      objective: 'Oír lo que la oficina no sabe',
      metric: 'Personas escuchadas por proyecto',
    },
    dataRequest: {
      title: 'Datos con lista guiada',
      notes:
        'Ocho exportaciones, cada una con la imagen del menú. Hasta ahora: correos sueltos y nueve días.',
      objective: 'Todos los archivos antes del taller',
      metric: 'Días hasta tenerlo todo',
      unit: 'días',
    },
    workshopDay: {
      title: 'Taller frente a la pared',
      notes: 'Cuatro horas, nueve personas; la dueña habla al final.',
      expectation: 'Tres medidas con nombre y fecha antes de las 13:00',
      recovery:
        'Si se forman dos bandos: parar, recorrer juntos el camino del pedido y votar después en silencio.',
      objective: 'Que las medidas sean suyas y no mías',
      metric: 'Medidas vivas a los 90 días',
      unit: '%',
    },
    reportTalk: {
      title: 'Informe leído en voz alta',
      message: 'Tres medidas, quién, hasta cuándo y en qué se va a notar.',
      objective: 'Que la dirección pueda decidir sin mí',
      metric: 'Días hasta que deciden',
      unit: 'días',
    },
    reviewCall: {
      title: 'Llamada a los 90 días',
      objective: 'Que ambas partes midan la promesa',
      metric: 'Proyectos revisados',
      unit: '%',
    },
    letter: {
      title: 'Carta trimestral en papel',
      notes: 'Dos páginas sobre un caso. Se escribe cuando hay tiempo; no hay nada que la sostenga.',
      objective: 'Que nos recuerden cuando el próximo pedido se atrase',
      metric: 'Consultas que la mencionan',
      unit: 'al año',
    },
    callBack: {
      title: 'Llamada el mismo día',
      script:
        'Agradece la llamada. Repite el reclamo con sus palabras. No expliques nada hasta que haya hablado dos veces.',
      recovery:
        'Si a las 18:00 no contesta: mensaje con dos horas para la mañana siguiente, y la oficina reserva ambas.',
      objective: 'Convertir un reclamo en una segunda oportunidad',
      metric: 'Siguen siendo clientes tras reclamar',
      unit: '%',
    },
    feeBack: {
      title: 'Devolución de media factura',
      message: 'Dijimos tres semanas y son cuatro. Te devolvemos la mitad hasta que sean tres.',
      objective: 'Que la promesa le cueste a quien la hizo',
      metric: 'Días hasta recibir el dinero',
      unit: 'días',
    },

    readsSector: {
      title: 'Estudia antes el sector',
      notes: 'Dos horas: cuentas anuales, ofertas de empleo y el último cierre de la zona.',
    },
    calculates: {
      title: 'Calcula días y riesgo',
      notes: 'Días por tarea más un 15 % para lo que descubran las entrevistas.',
    },
    sortsNotes: { title: 'Ordena notas cada noche' },
    preparesWall: { title: 'Dibuja el camino del pedido' },
    writesReport: { title: 'Escribe para una persona' },
    pullsNumbers: { title: 'Saca otra vez los números' },
    reopensNotes: { title: 'Relee todo el proyecto' },

    formerClients: {
      title: 'Clientes que recomiendan',
      notes: 'Siete de cada diez primeras reuniones vienen de aquí.',
    },
    contracts: { title: 'Modelos de contrato' },
    dataRoom: { title: 'Carpeta compartida y cifrada' },
    facilitator: { title: 'Otra facilitadora disponible' },
    editor: { title: 'Corrección en dos días' },
    calendar: {
      title: 'Calendario con avisos',
      notes: 'Los 90 días se anotan al firmar el contrato, no al entregar el informe.',
    },
    insurance: { title: 'Seguro de responsabilidad' },

    thinksAgain: { title: 'Otra experta más, no' },
    thinksExposed: { title: '¿Me van a dejar mal?' },
    thinksAlone: { title: 'Y ahora nos quedamos solos' },
    feelsProud: { title: 'Orgullo ante la pared' },
    feelsLetDown: { title: 'Se siente defraudado' },
  },
  labels: {
    signs: 'Sí',
    smaller: 'No, un tamaño menor',
    secondRound: 'Sí, otra vuelta',
    refund: 'No, hay que compensar',
  },
  actions: {
    threeSizes: 'Ofrecer cada proyecto en tres tamaños',
    checklist: 'Lista de datos con imágenes',
    editorIn: 'Reservar corrección en cada proyecto',
    included: 'Incluir la revisión en el precio',
    letters: 'Imprimir y enviar la carta',
  },
  archetypes: {
    owner: {
      name: 'Dueña de un taller',
      description:
        'Ruth, 51 años, veintiséis personas, segunda generación. Decide sola y después de dormirlo. Quiere calma en el taller.',
    },
    operations: {
      name: 'Jefe de operaciones',
      description:
        'Iván, 43 años, responde ante un consejo. Necesita números que aguanten preguntas y una razón de por qué no se hizo antes.',
    },
    tender: {
      name: 'Oficina de licitaciones',
      description:
        'Compra por puntos y al precio más bajo. Seis semanas de papeleo antes de la primera hora: no es para una sola persona.',
    },
  },
}
