export { GroupTalkService } from './group/group-talk.service.js';
export { ReportService } from './moderation/report.service.js';
export { NetworkModeratorService } from './network/moderator.service.js';
export { NetworkSectionService } from './network/section.service.js';
export { PostService } from './post/post.service.js';
export { SubscriptionService } from './subscription/subscription.service.js';
export { TopicService } from './topic/topic.service.js';
