import { newId } from '@sreda/contracts';
import { CardService } from '@sreda/lesson-cards';
import type { Demo } from './demo.js';

const stage = (name: string, minutes: number, teacher: string, students: string, result = '') => ({
  ...{ id: newId(), name, minutes, teacher, students, result },
});

/** A lesson card that colleagues see; answers its id. */
export async function seedLessonCards(demo: Demo): Promise<string> {
  const author = await demo.teacher('teacher');
  return demo.get(CardService).create(
    demo.acting(author, () => demo.calendar.at(-22, 17)),
    {
      shared: true,
      content: {
        ...{ name: 'Сравнение обыкновенных дробей', subject: 'Математика', className: '5' },
        goal: 'Научиться сравнивать дроби с одинаковыми знаменателями и с одинаковыми числителями.',
        ofSubject: 'Сравнивает дроби на числовой прямой и по правилу.',
        cognitive: 'Выбирает модель: прямая, круг, полоска.',
        regulatory: 'Проверяет ответ по рисунку.',
        communicative: 'Объясняет соседу, почему одна дробь больше другой.',
        personal: 'Видит, где дроби встречаются дома: рецепты, часы, скидки.',
        resources: 'Полоски бумаги на каждую пару\nЧасы со стрелками\nТест «Обыкновенные дроби»',
        remote: 'Кто учится дома, получает полоски в файле для печати и отвечает по видеосвязи.',
        homework: 'Найти дома три дроби и сравнить их. Сфотографировать решение.',
        links: [],
        stages: [
          stage('Организационный момент', 3, 'Проверяет связь с теми, кто дома.', 'Готовят полоски.'),
          stage('Актуализация знаний', 7, 'Показывает дроби на часах.', 'Называют дроби.', 'Вспомнили числитель и знаменатель'),
          stage(
            ...([
              'Открытие нового знания',
              15,
              'Просит сложить полоски и сравнить части.',
              'Складывают, сравнивают, выводят правило.',
            ] as const),
            'Правило сформулировано учениками',
          ),
          stage('Самостоятельная работа', 12, 'Открывает тест.', 'Решают тест на телефонах.', 'Не меньше пяти верных из семи'),
          stage('Рефлексия', 3, 'Спрашивает, что осталось непонятным.', 'Ставят себе цвет: понял, почти, не понял.'),
        ],
      },
    },
  );
}
