import { Document, TextList } from '@sreda/plugin-sdk/server';
import { AttemptDto } from '../attempt.dto.js';
import { type Obstacle, obstacles } from './obstacles.js';

/** The test as a student sees it, taken by a teacher: nothing counts it. */
@Document()
export class PreviewDto extends AttemptDto {
  @TextList({
    max: obstacles.length,
    maxLength: 20,
    description: `Why a student could not begin now, or not without more: ${obstacles.join(', ')}`,
  })
  obstacles: Obstacle[];
}
