/** A slot that takes questions by chance: as a teacher writes it, and as it is stored. */
import { Flag, Id, TextList, Whole } from '@sreda/plugin-sdk/server';

export class RandomRuleDto {
  @Id({ description: 'A bank of the course or of its school' })
  bankId: string;
  @Id({ nullable: true, description: 'null: the whole bank' })
  categoryId: string | null;
  @Flag({ description: 'Also from the categories below' })
  deep: boolean;
  @TextList({ max: 20, maxLength: 100, description: 'Questions that have all of these' })
  tags: string[];
  @Whole({ min: 1, max: 100, description: 'How many questions' })
  picks: number;
}
/** How many it takes is a column of its own. */
export type StoredRule = Omit<RandomRuleDto, 'picks'>;
