/** A small bank of our own: two questions that a machine grades, one that a teacher does. */
export const gift = `$CATEGORY: Информатика/Биты

::Байт::Сколько бит в одном байте?{=8#СЕКРЕТ верно ~10#СЕКРЕТ нет ~16}

::Верно ли::Один килобайт больше одного байта.{TRUE}

::Объясните::Зачем нужна двоичная система?{}
`;
export const broken = `::Хорошо::2 + 2?{=4 ~5}

::Плохо::Нет закрывающей скобки {=1 ~2

::Ещё хорошо::3 + 3?{=6 ~7}
`;
