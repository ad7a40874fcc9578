import { ofSchool, plain, type Routes, type Scene } from './call.js';

const WRITERS = ['teacher', 'student', 'course-teacher', 'course-student'];

/** A topic of the school, or for a call that goes through a new one: of who calls, or of the teacher where who calls never writes. */
async function topic({ make, school, fresh, actor, self }: Scene): Promise<{ topicId: string; postId: string }> {
  if (!fresh) return { topicId: school.topicId, postId: school.postId };
  const { id, postId } = await make.topic(WRITERS.includes(actor) ? self : school.people.teacher, school.forumId, school.word);
  return { topicId: id, postId };
}
/** A post of somebody else. */
async function others(scene: Scene): Promise<{ postId: string }> {
  const { make, school, fresh, actor } = scene;
  if (!fresh) return { postId: actor === 'student' ? school.teacherPostId : school.postId };
  const author = actor === 'teacher' ? school.people.student : school.people.teacher;
  return { postId: (await make.topic(author, school.forumId, school.word)).postId };
}
const topicId = async (scene: Scene) => ({ topicId: (await topic(scene)).topicId });
const postId = async (scene: Scene) => ({ postId: (await topic(scene)).postId });

export const forumRoutes: Routes = {
  'GET forum/activities/{activityId}': ofSchool(({ school }) => ({ params: { activityId: school.forumId } })),
  'GET forum/boards/{boardId}/topics': ofSchool(({ school }) => ({ params: { boardId: school.forumId } })),
  'POST forum/boards/{boardId}/topics': ofSchool(({ school }) => ({
    params: { boardId: school.forumId },
    body: { title: school.word, text: `<p>${school.word}</p>` },
  })),
  'GET forum/topics/{topicId}': ofSchool(async (scene) => ({ params: await topicId(scene) })),
  'PUT forum/topics/{topicId}': ofSchool(async (scene) => ({
    params: await topicId(scene),
    body: { title: scene.school.word, version: 1 },
  })),
  'GET forum/topics/{topicId}/posts': ofSchool(async (scene) => ({ params: await topicId(scene) })),
  'POST forum/topics/{topicId}/posts': ofSchool(async (scene) => ({
    params: await topicId(scene),
    body: { text: `<p>${scene.school.word}</p>` },
  })),
  'PUT forum/topics/{topicId}/read': ofSchool(async (scene) => {
    const of = await topic(scene);
    return { params: { topicId: of.topicId }, body: { postId: of.postId } };
  }),
  'PUT forum/posts/{postId}': ofSchool(async (scene) => ({
    params: await postId(scene),
    body: { text: `<p>${scene.school.word}</p>`, version: 1 },
  })),
  'DELETE forum/posts/{postId}': ofSchool(async (scene) => ({ params: await postId(scene) })),
  'PUT forum/posts/{postId}/hidden': ofSchool(async (scene) => ({ params: await postId(scene), body: { reason: scene.school.word } })),
  'POST forum/posts/{postId}/reports': ofSchool(async (scene) => ({ params: await others(scene), body: { reason: scene.school.word } })),
  'POST forum/posts/{postId}/appeals': ofSchool(async (scene) => {
    const of = await postId(scene);
    if (scene.fresh) await scene.make.hiddenPost(scene.school.people.teacher, of.postId, scene.school.word);
    return { params: of, body: { text: scene.school.word } };
  }),
  'GET forum/boards/{boardId}/reports': ofSchool(({ school }) => ({ params: { boardId: school.forumId } })),
  'PUT forum/reports/{reportId}': ofSchool(async ({ make, school, fresh }) => ({
    params: { reportId: fresh ? await make.postReport(school.people, school.forumId, school.word) : school.reportId },
    body: { outcome: 'dismissed' },
  })),
  'PUT forum/topics/{topicId}/subscription': ofSchool(async (scene) => ({ params: await topicId(scene), body: { on: false } })),
  'PUT forum/boards/{boardId}/subscription': ofSchool(({ school }) => ({ params: { boardId: school.forumId }, body: { on: false } })),
  'GET forum/boards/{boardId}/people': ofSchool(({ school }) => ({ params: { boardId: school.forumId }, query: { q: '' } })),
  'GET forum/boards/{boardId}/tags': ofSchool(({ school }) => ({ params: { boardId: school.forumId } })),
  'GET forum/boards/{boardId}/groups': ofSchool(({ school }) => ({ params: { boardId: school.forumId } })),
  'POST forum/boards/{boardId}/groups/{groupId}/posts': ofSchool(async ({ make, school, actor, self }) => {
    const member = actor === 'course-student' ? self : school.people.student;
    const course = { id: school.courseId, sectionId: school.sectionId };
    return {
      params: await make.groupForum(school.people.teacher, course, school.word, member.id),
      body: { text: `<p>${school.word}</p>` },
    };
  }),
  'GET forum/about/{kind}/{id}': ofSchool(({ school }) => ({ params: { kind: 'activity', id: school.activityId } })),
  'GET forum/topics/{topicId}/related': ofSchool(async (scene) => ({ params: await topicId(scene) })),
  'GET forum/places/{placeId}': ofSchool(async (scene) => ({ params: { placeId: (await topic(scene)).postId } })),
  'GET forum/topics/{topicId}/destinations': ofSchool(async (scene) => ({ params: await topicId(scene) })),
  'PUT forum/topics/{topicId}/board': ofSchool(async (scene) => {
    const { make, school, fresh } = scene;
    const boardId = fresh
      ? await make.forum(school.people.teacher, { id: school.courseId, sectionId: school.sectionId }, school.word)
      : school.forumId;
    return { params: await topicId(scene), body: { boardId, reason: school.word, version: 1 } };
  }),
  'POST forum/topics/{topicId}/merge': ofSchool(async (scene) => {
    const { make, school, fresh } = scene;
    const intoId = fresh ? (await make.topic(school.people.teacher, school.forumId, school.word)).id : school.topicId;
    return { params: await topicId(scene), body: { intoId, reason: school.word, version: 1 } };
  }),
  'POST forum/topics/{topicId}/split': ofSchool(async (scene) => {
    const { make, school, fresh } = scene;
    const params = await topicId(scene);
    const postId = fresh ? await make.reply(school.people.teacher, params.topicId, school.word) : school.postId;
    return { params, body: { postIds: [postId], title: school.word, reason: school.word, version: 1 } };
  }),
  'GET forum/subscriptions': plain(),
  'PUT forum/topics/{topicId}/answer': ofSchool(async (scene) => {
    const { make, school, fresh, actor, self } = scene;
    const author = WRITERS.includes(actor) ? self : school.people.teacher;
    const asked = fresh ? (await make.topic(author, school.forumId, school.word, 'question')).id : school.topicId;
    return { params: { topicId: asked }, body: { postId: null } };
  }),
  'PUT forum/posts/{postId}/reaction': ofSchool(async (scene) => ({ params: await others(scene), body: { reaction: 'thanks' } })),
  'PUT forum/posts/{postId}/points': ofSchool(async (scene) => ({ params: await others(scene), body: { points: 4, version: 0 } })),
  'GET forum/posts/{postId}/versions': ofSchool(async (scene) => ({ params: await postId(scene) })),
};
