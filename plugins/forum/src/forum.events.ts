import type { EventDef } from '@sreda/plugin-sdk';
import { Flag, Id, schemaOf, Text } from '@sreda/plugin-sdk/server';

export class PostWritten {
  @Id()
  postId: string;
  @Id()
  topicId: string;
  @Id()
  boardId: string;
  @Id({ nullable: true, description: 'Null: not in a course' })
  courseId: string | null;
  @Text({ max: 250 })
  boardName: string;
  @Id()
  personId: string;
  @Flag({ description: 'It begins its topic' })
  starts: boolean;
}
export class PostsChanged {
  @Id()
  boardId: string;
  @Id({ nullable: true })
  courseId: string | null;
  @Id({ nullable: true, description: 'Null: of everybody' })
  personId: string | null;
}

const progress = ({ boardId, courseId, personId }: PostsChanged) => (courseId === null ? null : { activityId: boardId, personId });

/** Aggregate of both: the topic. */
export const postWritten: EventDef<PostWritten> = {
  name: 'forum.post-written',
  version: 1,
  payload: schemaOf(PostWritten),
  trace: ({ personId, boardId, boardName, courseId, starts }) => ({
    personId,
    verb: starts ? 'created' : 'commented',
    object: { kind: courseId === null ? 'section' : 'activity', id: boardId, name: boardName },
    courseId,
  }),
  progress,
};
/** A post of this person does not count any more, or counts again: it was deleted, hidden or shown. */
export const postsChanged: EventDef<PostsChanged> = {
  name: 'forum.posts-changed',
  version: 1,
  payload: schemaOf(PostsChanged),
  progress,
};
