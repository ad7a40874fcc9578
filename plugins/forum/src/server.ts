import { beforeDeleteActivity } from '@sreda/courses';
import { TopicTargets1795730300000 } from './about.migrations.js';
import { contribute, definePluginServer, onHook, points, subscribe } from '@sreda/plugin-sdk';
import { INTRODUCTION_FILES, IntroductionFiles } from './introduction-files.owner.js';
import { ForumActivity } from './forum.activity.js';
import { postsChanged, postWritten } from './forum.events.js';
import {
  ForumInit1795610000000,
  ForumMarks1795610300000,
  ForumModeration1795610100000,
  ForumSends1795610200000,
} from './forum.migrations.js';
import { OneTopicAGroup1795730200000 } from './group.migrations.js';
import { ForumModule } from './forum.module.js';
import { appealDecided, fromAuthor, mentioned, newPost, newTopic, postHidden, postReported, topicMoved } from './forum.notices.js';
import { ForumPrivacy } from './forum.privacy.js';
import { KeepPosts } from './keep-posts.hook.js';
import { OtherCommunities1795720200000 } from './membership.migrations.js';
import { POST_FILES } from './post/post.store.js';
import { NetworkSections1795611000000, PostSearch1795611100000 } from './network.migrations.js';
import { Mentions1795710300000 } from './mention.migrations.js';
import { MergedTopics1795710200000 } from './moving.migrations.js';
import { TellNetwork } from './network/tell-network.handler.js';
import { TOPICS, TopicsScope } from './network/topics.scope.js';
import { Following1795710100000 } from './following.migrations.js';
import { TopicTags1795730100000 } from './tag.migrations.js';
import { TellSubscribers } from './subscription/tell-subscribers.handler.js';
import { PostFiles } from './post/post-files.owner.js';

export default definePluginServer({
  module: ForumModule,
  migrations: [
    ForumInit1795610000000,
    ForumModeration1795610100000,
    ForumSends1795610200000,
    ForumMarks1795610300000,
    NetworkSections1795611000000,
    PostSearch1795611100000,
    Following1795710100000,
    MergedTopics1795710200000,
    Mentions1795710300000,
    OtherCommunities1795720200000,
    TopicTags1795730100000,
    OneTopicAGroup1795730200000,
    TopicTargets1795730300000,
  ],
  contributes: [
    contribute(points.activity, 'forum', ForumActivity),
    contribute(points.fileOwner, INTRODUCTION_FILES, IntroductionFiles),
    contribute(points.fileOwner, POST_FILES, PostFiles),
    contribute(points.sharedScope, TOPICS, TopicsScope),
  ],
  emits: [postWritten, postsChanged],
  notifies: [newPost, newTopic, fromAuthor, mentioned, postReported, postHidden, appealDecided, topicMoved],
  subscriptions: [
    subscribe(postWritten, 'forum.tell-network', TellNetwork),
    subscribe(postWritten, 'forum.tell-subscribers', TellSubscribers),
  ],
  hooks: [onHook(beforeDeleteActivity, 10, KeepPosts)],
  privacy: ForumPrivacy,
});
