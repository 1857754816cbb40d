/** Words that some journeys carry where actors belong, folded. */
export const EMOTIONS: ReadonlySet<string> = new Set(
  (
    'happy sad angry anxious bored calm confident confused curious delighted disappointed doubtful excited frustrated ' +
    'grateful hopeful impatient interested nervous neutral overwhelmed proud relieved satisfied stressed surprised tired ' +
    'uncertain unhappy unsure worried annoyed motivated engaged relaxed ' +
    'feliz triste enfadado enfadada enojado enojada ansioso ansiosa aburrido aburrida tranquilo tranquila confundido ' +
    'confundida curioso curiosa decepcionado decepcionada emocionado emocionada frustrado frustrada impaciente nervioso ' +
    'nerviosa neutral orgulloso orgullosa aliviado aliviada satisfecho satisfecha estresado estresada sorprendido ' +
    'sorprendida cansado cansada inseguro insegura preocupado preocupada molesto molesta motivado motivada'
  ).split(' '),
)
