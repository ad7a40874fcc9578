// Generated from the OpenAPI document by scripts/lib/generate-client.mjs. Do not edit.

export interface paths {
  '/access/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Access_assignments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/access/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Access_listRoles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/access/roles/{roleId}/permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Access_setPermission'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/access/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Access_why'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Announcement_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/{announcementId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/{announcementId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Announcement_read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Announcement_placesOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Sent_sent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent/{announcementId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Sent_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent/{announcementId}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Sent_classes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent/{announcementId}/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Sent_readersOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent/{announcementId}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Sent_remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/announcements/sent/{announcementId}/withdrawn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Sent_withdraw'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Assignment_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Class_archive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Work_saveDraft'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Class_extend'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/hand-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Work_handIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/take-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Work_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/activities/{activityId}/works': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Class_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/organisations/{organisationId}/homework': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SchoolHomework_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/to-grade': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ToGrade_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/works/{workId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Marking_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/works/{workId}/assessment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Marking_assess'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/works/{workId}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Marking_place'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assignment/works/{workId}/presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Marking_present'];
    delete: operations['Marking_leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Audit_entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/audit/persons/{personId}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Audit_seen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Event_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/events/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Event_get'];
    put: operations['Event_change'];
    post?: never;
    delete: operations['Event_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/events/{eventId}/occurrences/{day}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Event_changeOccurrence'];
    post?: never;
    delete: operations['Event_removeOccurrence'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/events/audiences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Event_audiencesOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Calendar_feed'];
    put?: never;
    post: operations['Calendar_renew'];
    delete: operations['Calendar_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/feeds/{secret}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Calendar_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/calendar/persons/{personId}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Calendar_entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/figures/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/published': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Published_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Request_list'];
    put?: never;
    post: operations['Request_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Request_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/answerer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Request_handOver'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Request_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Request_publish'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/rating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Request_rate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Request_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/requests/{requestId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Request_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Theme_staff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/themes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Theme_list'];
    put?: never;
    post: operations['Theme_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/consultations/themes/{themeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Theme_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/activities/{activityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Activity_get'];
    put?: never;
    post?: never;
    delete: operations['Activity_remove'];
    options?: never;
    head?: never;
    patch: operations['Activity_change'];
    trace?: never;
  };
  '/courses/activities/{activityId}/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Availability_ofActivity'];
    put: operations['Availability_setOfActivity'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/activities/{activityId}/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Completion_get'];
    put: operations['Completion_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/activities/{activityId}/mark': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Completion_markOwn'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/activities/{activityId}/marks/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Completion_markOf'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/activities/{activityId}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Activity_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/categories/{categoryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['CourseCategory_remove'];
    options?: never;
    head?: never;
    patch: operations['CourseCategory_rename'];
    trace?: never;
  };
  '/courses/categories/{categoryId}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['CourseCategory_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Course_list'];
    put?: never;
    post: operations['Course_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses/{courseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Course_get'];
    put?: never;
    post?: never;
    delete: operations['Course_remove'];
    options?: never;
    head?: never;
    patch: operations['Course_change'];
    trace?: never;
  };
  '/courses/courses/{courseId}/activities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Course_addActivity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses/{courseId}/copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Course_copy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses/{courseId}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Completion_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses/{courseId}/progress/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Completion_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/courses/{courseId}/sections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Section_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/organisations/{organisationId}/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CourseCategory_list'];
    put?: never;
    post: operations['CourseCategory_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/organisations/{organisationId}/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Figures_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/persons/{personId}/agenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agenda_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/sections/{sectionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Section_get'];
    put?: never;
    post?: never;
    delete: operations['Section_remove'];
    options?: never;
    head?: never;
    patch: operations['Section_change'];
    trace?: never;
  };
  '/courses/sections/{sectionId}/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Availability_ofSection'];
    put: operations['Availability_setOfSection'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/courses/sections/{sectionId}/place': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Section_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FollowedClass_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/classes/{classId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['FollowedClass_unfollow'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Group_list'];
    put?: never;
    post: operations['Group_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/groups/from-classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Group_fromClasses'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EntryKey_list'];
    put?: never;
    post: operations['EntryKey_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/courses/{courseId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Enrolment_list'];
    put?: never;
    post: operations['Enrolment_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/enter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['EntryKey_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/groups/{groupId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Group_remove'];
    options?: never;
    head?: never;
    patch: operations['Group_change'];
    trace?: never;
  };
  '/enrolment/keys/{keyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['EntryKey_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/enrolment/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Enrolment_end'];
    options?: never;
    head?: never;
    patch: operations['Enrolment_change'];
    trace?: never;
  };
  '/events/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/certificates/{certificateId}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Certificate_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SchoolEvent_list'];
    put?: never;
    post: operations['SchoolEvent_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SchoolEvent_get'];
    put: operations['SchoolEvent_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['EventRegistration_note'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Certificate_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['EventRegistration_rate'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EventRegistration_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EventRegistration_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/events/{eventId}/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['EventRegistration_register'];
    post?: never;
    delete: operations['EventRegistration_cancel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Verification_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Files_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/files/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Files_read'];
    put?: never;
    post?: never;
    delete: operations['Files_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/footprint/persons/{personId}/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Footprint_profile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/footprint/persons/{personId}/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Footprint_timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/about/{kind}/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['About_topics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/activities/{activityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Forum_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GroupTalk_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/groups/{groupId}/posts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['GroupTalk_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Mention_people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Moderation_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Search_board'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Subscription_setBoard'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Tag_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/boards/{boardId}/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Topic_list'];
    put?: never;
    post: operations['Topic_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/authors/{personId}/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Subscription_setAuthor'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/membership': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Membership_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/membership/communities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Membership_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/membership/communities/{communityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Membership_change'];
    post?: never;
    delete: operations['Membership_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/membership/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Membership_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Search_network'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/sections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NetworkSection_list'];
    put?: never;
    post: operations['NetworkSection_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/sections/{sectionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NetworkSection_get'];
    put: operations['NetworkSection_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/sections/{sectionId}/moderators': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NetworkSection_moderatorsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/network/sections/{sectionId}/moderators/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['NetworkSection_name'];
    post?: never;
    delete: operations['NetworkSection_dismiss'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/places/{placeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Moving_place'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Post_change'];
    post?: never;
    delete: operations['Post_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/appeals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Moderation_appeal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/hidden': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Moderation_hide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Post_mark'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/reaction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Post_react'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Moderation_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/posts/{postId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Post_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/reports/{reportId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Moderation_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Subscription_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Topic_get'];
    put: operations['Topic_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Topic_accept'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/board': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Moving_move'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/destinations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Moving_destinations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Moving_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/posts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Topic_replies'];
    put?: never;
    post: operations['Topic_reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Topic_read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/related': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Related_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Moving_split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/forum/topics/{topicId}/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Subscription_setTopic'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/cells': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Cells_write'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Export_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SetUp_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grades_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/periods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Periods_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/periods/{yearId}/{period}/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Periods_lock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/periods/{yearId}/{period}/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Periods_page'];
    put: operations['Periods_write'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/periods/{yearId}/{period}/persons/{personId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Periods_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/periods/{yearId}/{period}/unlock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Periods_unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/persons/{personId}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grades_why'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/set-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SetUp_get'];
    put: operations['SetUp_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/set-up/example': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SetUp_example'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/courses/{courseId}/table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grades_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/items/{itemId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SetUp_remove'];
    options?: never;
    head?: never;
    patch: operations['SetUp_changeItem'];
    trace?: never;
  };
  '/grades/items/{itemId}/persons/{personId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Cells_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/items/{itemId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['SetUp_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/persons/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grades_ofPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/grades/persons/{personId}/recent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grades_recent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/classes/{organisationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Class_rename'];
    trace?: never;
  };
  '/identity/classes/{organisationId}/pupils': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Class_movePupils'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/classes/{organisationId}/slips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Class_printSlips'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/first-run': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FirstRun_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/guardianships/{guardianshipId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Person_endGuardianship'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/children': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Person_enterGuardianCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Me_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Me_changePreferences'];
    trace?: never;
  };
  '/identity/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Me_listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Me_endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Me_listTokens'];
    put?: never;
    post: operations['Me_createToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Me_removeToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Me_prepareTotp'];
    delete: operations['Me_removeTotp'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/me/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Me_confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Organisation_list'];
    put?: never;
    post: operations['Organisation_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Organisation_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Organisation_change'];
    trace?: never;
  };
  '/identity/organisations/{organisationId}/class-teachers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Class_listTeachers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Organisation_listClasses'];
    put?: never;
    post: operations['Organisation_createClass'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Import_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/persons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Person_list'];
    put?: never;
    post: operations['Person_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/promotion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Promotion_promote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/promotion/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Promotion_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/years': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Organisation_listYears'];
    put?: never;
    post: operations['Organisation_createYear'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/organisations/{organisationId}/years/{yearId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Organisation_removeYear'];
    options?: never;
    head?: never;
    patch: operations['Organisation_changeYear'];
    trace?: never;
  };
  '/identity/organisations/{organisationId}/years/{yearId}/periods': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Organisation_setPeriods'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PasswordReset_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/password-reset/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PasswordReset_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Person_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['Person_change'];
    trace?: never;
  };
  '/identity/persons/{personId}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Person_deactivate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/guardian-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Person_newGuardianCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/memberships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Person_listMemberships'];
    put?: never;
    post: operations['Person_addMembership'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/memberships/{membershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Person_endMembership'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Person_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Person_listRoles'];
    put?: never;
    post: operations['Person_giveRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/persons/{personId}/roles/{assignmentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Person_endRole'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Session_get'];
    put?: never;
    post: operations['Session_byPassword'];
    delete: operations['Session_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/session/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Session_switchOrganisation'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/session/slip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Session_bySlip'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Jobs_status'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Jobs_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Jobs_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/dead-letters/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Jobs_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/jobs/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Jobs_queues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/kernel/plugins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Plugins_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/kernel/plugins/{plugin}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Plugins_disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/kernel/plugins/{plugin}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Plugins_enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/kernel/web-plugins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Plugins_enabled'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lesson-cards/cards': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Card_list'];
    put?: never;
    post: operations['Card_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lesson-cards/cards/{cardId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Card_get'];
    put: operations['Card_change'];
    post?: never;
    delete: operations['Card_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lesson-cards/cards/{cardId}/docx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Card_docx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/lesson-cards/cards/{cardId}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Card_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mail/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Mail_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/mail/messages/{messageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Mail_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/copies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Copy_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/copies/{copyId}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Copy_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/copies/{copyId}/difference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Copy_difference'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/copies/{copyId}/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offer_offer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Material_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/materials/{materialId}/copies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Copy_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/materials/{materialId}/use': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Use_use'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/objects/{kind}/{objectId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Material_object'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offer_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/offers/{offerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Offer_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/offers/{offerId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Offer_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/offers/{offerId}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Offer_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/remarks/{remarkId}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Review_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/remarks/{remarkId}/state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Review_setDone'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Material_people'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Material_own'];
    put?: never;
    post: operations['Material_handIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/versions/{versionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Material_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/versions/{versionId}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_changesOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/versions/{versionId}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Material_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/network/versions/{versionId}/remarks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Review_list'];
    put?: never;
    post: operations['Review_remark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Inbox_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/mine/{notificationId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Inbox_read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/mine/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Inbox_readAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Preferences_get'];
    put: operations['Preferences_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/sent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Readers_sent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/sent/{notificationId}/readers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Readers_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Stream_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Inbox_unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/backups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Operations_list'];
    put?: never;
    post: operations['Operations_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Operations_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/plugins/{plugin}/install': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Removal_install'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/plugins/{plugin}/uninstall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Removal_uninstall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operations/plugins/removed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Removal_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agreement_own'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/agreements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agreement_list'];
    put?: never;
    post: operations['Agreement_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/agreements/{agreementId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agreement_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/agreements/{agreementId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Agreement_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/agreements/{agreementId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Agreement_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/agreements/{agreementId}/terms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Agreement_change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/listed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Agreement_setListed'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/partnership/organisations/{organisationId}/schools': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Agreement_schools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/declarations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Declaration_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/organisations/{organisationId}/consent-texts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsentText_list'];
    put?: never;
    post: operations['ConsentText_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/persons/{personId}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Consent_list'];
    put?: never;
    post: operations['Consent_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/persons/{personId}/consents/{consentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Consent_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/persons/{personId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Erasure_preview'];
    put?: never;
    post: operations['Erasure_erase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/privacy/persons/{personId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Export_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Bank_list'];
    put?: never;
    post: operations['Bank_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Category_list'];
    put?: never;
    post: operations['Category_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BankExport_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/export-report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['BankExport_report'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Import_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['BankPaper_print'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Question_list'];
    put?: never;
    post: operations['Question_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/questions/copy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_copy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/questions/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/questions/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/questions/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Question_tags'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/banks/{bankId}/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Trial_try'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/categories/{categoryId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Category_place'];
    put?: never;
    post?: never;
    delete: operations['Category_remove'];
    options?: never;
    head?: never;
    patch: operations['Category_change'];
    trace?: never;
  };
  '/questions/questions/{questionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Question_get'];
    put: operations['Question_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/questions/{questionId}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Question_duplicate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/questions/{questionId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Question_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/questions/{questionId}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Question_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/questions/trial': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Trial_tryAny'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Quiz_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Quiz_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/grading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grading_questions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/grading/{questionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Grading_answers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/overrides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Override_list'];
    put?: never;
    post: operations['Override_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/papers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Quiz_print'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Preview_get'];
    put?: never;
    post: operations['Preview_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/preview/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Preview_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/preview/slots/{slot}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Preview_answer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/preview/slots/{slot}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Preview_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/regrades': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Regrade_list'];
    put?: never;
    post: operations['Regrade_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_page'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/results/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_parts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/results/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/results/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Results_questions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Quiz_getSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/activities/{activityId}/slots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Quiz_listSlots'];
    put: operations['Quiz_setSlots'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempt_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Attempt_answerAll'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Attempt_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}/slots/{slot}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Attempt_answer'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}/slots/{slot}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Attempt_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/attempts/{attemptId}/slots/{slot}/mark': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Grading_mark'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/organisations/{organisationId}/handed-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HandedIn_ofOrganisation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/overrides/{overrideId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Override_remove'];
    options?: never;
    head?: never;
    patch: operations['Override_change'];
    trace?: never;
  };
  '/quiz/regrades/{regradeId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Regrade_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/regrades/{regradeId}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Regrade_apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/regrades/{regradeId}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Regrade_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quiz/to-grade': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HandedIn_toGrade'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/resources/activities/{activityId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Resource_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/definitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Settings_definitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/organisations/{organisationId}/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Settings_ofOrganisation'];
    put: operations['Settings_changeOrganisation'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/site/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Settings_ofSite'];
    put: operations['Settings_changeSite'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AboutBoardDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'course' | 'network';
      name: string;
      /** @description Of a section of the network */
      subject: string | null;
    };
    AboutPageDto: {
      about: components['schemas']['TopicAboutDto'];
      /** @description Where one may begin another: forums of the course, then sections of the network */
      boards: components['schemas']['AboutBoardDto'][];
      /** @description The newest first */
      items: components['schemas']['AboutTopicDto'][];
      next: string | null;
    };
    AboutTopicDto: {
      /** Format: uuid */
      id: string;
      /** @description An answer was accepted */
      isAnswered: boolean;
      /** @description Name of its forum or section */
      of: string;
      title: string;
    };
    AccountInputDto: {
      email?: string;
      /** @description Made from the name when left out */
      login?: string;
    };
    ActivityChangeDto: {
      /** Format: date-time */
      closesAt?: string | null;
      name?: string;
      /** Format: date-time */
      opensAt?: string | null;
      settings?: {
        [key: string]: unknown;
      };
      version: number;
      visible?: boolean;
    };
    ActivityDto: {
      /** Format: date-time */
      closesAt: string | null;
      /** Format: uuid */
      courseId: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      /** Format: uuid */
      sectionId: string;
      type: string;
      version: number;
      visible: boolean;
    };
    ActivityPlaceDto: {
      /**
       * Format: uuid
       * @description The activity after it; null: it is the last
       */
      before: string | null;
      /**
       * Format: uuid
       * @description A section of the same course
       */
      sectionId: string;
    };
    AgendaItemDto: {
      /** Format: date-time */
      closesAt: string;
      /** Format: uuid */
      courseId: string;
      courseName: string;
      /**
       * @description By the calendar of the course's school
       * @enum {string}
       */
      due: 'overdue' | 'today' | 'week';
      /** Format: uuid */
      id: string;
      /** @description What it waits for; null: it can be opened */
      locked: components['schemas']['StandingDto'] | null;
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      /**
       * @description null: the activity has no completion
       * @enum {string|null}
       */
      state: 'incomplete' | 'begun' | 'complete' | 'passed' | 'failed' | null;
      type: string;
    };
    AgendaPageDto: {
      items: components['schemas']['AgendaItemDto'][];
      next: string | null;
      /**
       * Format: date-time
       * @description Clocks of pupils are wrong: count the time left from this one
       */
      serverNow: string;
    };
    AgreementAnswerDto: {
      accept: boolean;
      number: number;
      /** @description Why not */
      reason: string | null;
    };
    AgreementDto: {
      /** Format: uuid */
      id: string;
      /** @description Number of the latest terms of all; a new proposal names it */
      latest: number;
      /** @description Number of the terms that wait for an answer of the own school */
      offer: number | null;
      /** @enum {string} */
      state: 'invited' | 'waiting' | 'active' | 'expired' | 'ended' | 'declined' | 'lapsed';
      /** @description Those that name the own school, the latest first */
      terms: components['schemas']['AgreementTermsDto'][];
    };
    AgreementItemDto: {
      /** Format: uuid */
      id: string;
      number: number;
      /** @description Number of the terms that wait for an answer of the own school */
      offer: number | null;
      parties: components['schemas']['AgreementPartyDto'][];
      scopes: string[];
      /** @enum {string} */
      state: 'invited' | 'waiting' | 'active' | 'expired' | 'ended' | 'declined' | 'lapsed';
      title: string;
      /**
       * Format: date
       * @description First day after it, by the calendar of each school; null: for good
       */
      until: string | null;
    };
    AgreementPageDto: {
      items: components['schemas']['AgreementItemDto'][];
      next: string | null;
    };
    AgreementPartyDto: {
      /** Format: date-time */
      answeredAt: string | null;
      /** @description Who answered or ended it last; of the own school alone */
      by: string | null;
      /** Format: date-time */
      endedAt: string | null;
      name: string;
      reason: string | null;
      /** Format: uuid */
      schoolId: string;
      /** @description It and the own school share something by this agreement now */
      shares: boolean;
      /** @enum {string} */
      state: 'asked' | 'accepted' | 'declined' | 'ended';
    };
    AgreementTermsDto: {
      number: number;
      parties: components['schemas']['AgreementPartyDto'][];
      /** Format: date-time */
      proposedAt: string;
      /** Format: uuid */
      proposedBy: string;
      scopes: string[];
      text: string;
      title: string;
      /**
       * Format: date
       * @description First day after it, by the calendar of each school; null: for good
       */
      until: string | null;
    };
    AnnouncementChangeDto: {
      /** @description Those who have read it are asked to read it again */
      readAgain: boolean;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
      title: string;
      /**
       * Format: date
       * @description The last day on which it asks to be read, and on which who joins the audience gets it
       */
      until: string | null;
      version: number;
    };
    AnnouncementClassDto: {
      /**
       * Format: uuid
       * @description null: those without a class
       */
      id: string | null;
      name: string | null;
      read: number;
      told: number;
    };
    AnnouncementClassesDto: {
      items: components['schemas']['AnnouncementClassDto'][];
    };
    AnnouncementCreatedDto: {
      /** Format: uuid */
      id: string;
    };
    AnnouncementDto: {
      /** @description null: erased */
      author: string | null;
      /** Format: date-time */
      correctedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description It was sent to the actor */
      isMine: boolean;
      mustRead: boolean;
      /** @description School, class, course or group */
      place: string;
      /** @enum {string} */
      placeKind: 'school' | 'class' | 'course' | 'group';
      /** Format: date-time */
      readAt: string | null;
      sending: components['schemas']['AnnouncementSendingDto'] | null;
      /** Format: date-time */
      sentAt: string;
      /** @description To be shown; empty: withdrawn */
      text: string;
      title: string;
      /** Format: date */
      until: string | null;
      version: number;
      /** Format: date-time */
      withdrawnAt: string | null;
    };
    AnnouncementPlaceDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'school' | 'class' | 'course' | 'group';
      name: string;
      /** @description Who of the place may be meant */
      roles: string[];
    };
    AnnouncementPlaceRefDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'school' | 'class' | 'course' | 'group';
    };
    AnnouncementPlacesDto: {
      items: components['schemas']['AnnouncementPlaceDto'][];
    };
    AnnouncementReaderDto: {
      /** @description Own classes, and those of the children */
      classes: string;
      name: string;
      /** Format: uuid */
      personId: string;
      /** Format: date-time */
      readAt: string | null;
    };
    AnnouncementReaderPageDto: {
      items: components['schemas']['AnnouncementReaderDto'][];
      next: string | null;
    };
    AnnouncementSendingDto: {
      read: number;
      /** Format: date-time */
      remindedAt: string | null;
      roles: string[];
      /** @description As it is kept */
      source: string;
      told: number;
    };
    AnnouncementToldDto: {
      told: number;
    };
    AnnouncementWithdrawalDto: {
      version: number;
      withdrawn: boolean;
    };
    AnswerDto: {
      /**
       * @description Default: save
       * @enum {string}
       */
      action?: 'save' | 'submit' | 'tryAgain' | 'seen';
      /** @description How sure the student is, where the behaviour asks */
      certainty?: number;
      /** @description By the schema of the question type; absent for `seen` */
      response?: {
        [key: string]: unknown;
      } | null;
      /** @description One more than the last sequence of this slot that the client knows */
      sequence: number;
    };
    AnsweredPostDto: {
      /** @description Null: erased */
      authorName: string | null;
      /** @description Its beginning, without formatting; empty for a hidden one */
      excerpt: string;
      /** Format: uuid */
      id: string;
    };
    AnswerMarkDto: {
      /** @description Comment, plain text; absent leaves the one there is */
      comment?: string;
      /** @description Points; null takes the mark away, absent leaves it */
      mark?: number | null;
      /** @description The last sequence of the question that the teacher saw; 409 when there is another one by now */
      sequence: number;
    };
    AnswerMarkedDto: {
      /** @description Of the whole attempt; null: another question waits */
      attemptMark: number | null;
      mark: number | null;
      sequence: number;
      /** @description QuestionState */
      state: string;
    };
    AnswerOutcomeDto: {
      /** @description Code of the problem */
      problem: string | null;
      saved: components['schemas']['SavedDto'] | null;
      /** @description After `quiz.stale-sequence`: the last sequence that the server has */
      sequence: number | null;
      slot: number;
    };
    AnswerOutcomesDto: {
      items: components['schemas']['AnswerOutcomeDto'][];
    };
    AnswersDto: {
      /** @description One a question */
      answers: components['schemas']['SlotAnswerDto'][];
    };
    AnswersToGradePageDto: {
      items: components['schemas']['AnswerToGradeDto'][];
      next: string | null;
    };
    AnswerToGradeDto: {
      /** Format: uuid */
      attemptId: string;
      /** Format: date-time */
      finishedAt: string;
      /** @description RichText, html: what the author says to who marks */
      forGrader: {
        [key: string]: unknown;
      } | null;
      /** @description The lowest mark that may be given */
      minMark: number;
      name: string | null;
      /**
       * Format: uuid
       * @description null: anonymous
       */
      personId: string | null;
      /** @description The question with the answer and what is said about it by now */
      slot: components['schemas']['AttemptSlotDto'];
      /** @description The highest */
      topMark: number;
    };
    AnyTrialRequest: {
      /** @description Everything done so far, the oldest first: nothing is stored */
      actions: components['schemas']['TrialActionDto'][];
      /** @description What a test would prefer; a type may have one of its own */
      behaviour: string;
      /** @description As it stands in the editor; by the schema of the question type */
      definition: {
        [key: string]: unknown;
      };
      /** @description Where the files are that the texts name; who may not read one does not see it */
      files?: components['schemas']['TrialFileDto'][];
      /** @description Decides the order shown: the same seed, the same order */
      seed: number;
      type: string;
    };
    AssessmentDto: {
      /** Format: date-time */
      changedAt: string | null;
      changedBy: string | null;
      comment: string;
      levels: components['schemas']['ChosenLevelDto'][];
      mark: number | null;
      /** @description Empty for those who do not grade */
      note: string;
      /** @description Of which version */
      number: number;
      /**
       * @description null: the student has not been shown anything
       * @enum {string|null}
       */
      outcome: 'graded' | 'returned' | null;
      /** @description 0: nobody has written anything yet */
      revision: number;
    };
    AssessmentInputDto: {
      /** @description For the student */
      comment: string;
      levels: components['schemas']['ChosenLevelDto'][];
      /** @description On the scale of points with a rubric the levels are the mark */
      mark: number | null;
      /** @description For teachers of the course */
      note: string;
      /** @description The version that was read */
      number: number;
      /**
       * @description Shows it to the student; absent: only keeps it
       * @enum {string}
       */
      outcome?: 'graded' | 'returned';
      /** @description The last one that was known; 0: nobody has written anything about this version */
      revision: number;
    };
    AssignmentDto: {
      at: components['schemas']['NamedPlaceDto'];
      /**
       * Format: uuid
       * @description Null for a role that everyone has
       */
      id: string | null;
      reason: string | null;
      /** @description administrator, head, methodist, network-coordinator, municipal-coordinator, teacher, class-teacher, tutor, student, guardian, content-provider, course-teacher, course-student, person, self, or the key of an organisation's own role */
      role: string;
      /** @description Of an organisation's own role */
      roleName: string | null;
      /** Format: date-time */
      since: string | null;
      /** Format: date-time */
      until: string | null;
    };
    AssignmentsDto: {
      items: components['schemas']['AssignmentDto'][];
    };
    AttemptDto: {
      /** Format: uuid */
      activityId: string;
      /** @description Whether the reader may see the questions and answers: by the settings of the test, once it is handed in */
      answersShown: boolean;
      /** Format: uuid */
      courseId: string;
      /** Format: date-time */
      deadline: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description Points; null while it is open, waits for a teacher or may not be seen yet */
      mark: number | null;
      /** @description Whether the reader may know the points by now */
      markShown: boolean;
      maxMark: number;
      name: string;
      number: number;
      /** @description What the teacher says to a result like this; plain text */
      overallFeedback: string | null;
      /**
       * Format: date-time
       * @description Clocks of pupils are wrong: count from this one
       */
      serverNow: string;
      /** @description None when the reader may not see the answers any more */
      slots: components['schemas']['AttemptSlotDto'][];
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'open' | 'finished';
    };
    AttemptSlotDto: {
      maxMark: number;
      number: number;
      offer: components['schemas']['OfferDto'] | null;
      /** @description On which page it stands */
      page: number;
      questionType: string;
      response: {
        [key: string]: unknown;
      } | null;
      /** @description When the student may know */
      review: components['schemas']['ReviewDto'] | null;
      sequence: number;
      /** @description QuestionState */
      state: string;
      /** @description What the type shows to a student, texts as html; null: its plugin is off */
      view: {
        [key: string]: unknown;
      } | null;
    };
    AttemptSummaryDto: {
      /** Format: date-time */
      finishedAt: string | null;
      /** @description Points; null while it is open or waits for a teacher */
      grade: number | null;
      /** @description Whether the student may know the points by now */
      gradeShown: boolean;
      /** Format: uuid */
      id: string;
      number: number;
      /** Format: date-time */
      startedAt: string;
      /** @description `open` or `finished` */
      state: string;
    };
    AvailabilityChangeDto: {
      /** @description {when: {all | any | not: [...]} | {kind, config}, otherwise: locked | hidden}; null: always available */
      availability: {
        [key: string]: unknown;
      } | null;
      version: number;
    };
    AvailabilityDto: {
      /** @description {when, otherwise: locked | hidden}; null: always available */
      availability: {
        [key: string]: unknown;
      } | null;
      version: number;
      /** @description The whole rule in words */
      words: components['schemas']['ReasonDto'] | null;
    };
    BackupDto: {
      /** Format: date-time */
      at: string;
      bytes: number;
      name: string;
    };
    BackupListDto: {
      items: components['schemas']['BackupDto'][];
    };
    BankDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      ownerId: string;
      /** @enum {string} */
      ownerKind: 'course' | 'organisation' | 'person';
      questions: number;
    };
    BankListDto: {
      items: components['schemas']['BankDto'][];
    };
    BoardGroupDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /**
       * Format: uuid
       * @description Null: nobody has written in it yet
       */
      topicId: string | null;
    };
    BoardGroupsDto: {
      /** @description By name */
      items: components['schemas']['BoardGroupDto'][];
    };
    BoardPeopleDto: {
      items: components['schemas']['BoardPersonDto'][];
    };
    BoardPersonDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    BoardTagDto: {
      /** @description As it was written first */
      name: string;
      /** @description That have it */
      topics: number;
    };
    BoardTagsDto: {
      /** @description What is used most first */
      items: components['schemas']['BoardTagDto'][];
    };
    CalendarActivityDto: {
      /** Format: uuid */
      courseId: string;
      courseName: string;
      /** Format: uuid */
      id: string;
      type: string;
    };
    CalendarAudienceDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'organisation' | 'course';
      name: string;
    };
    CalendarAudiencesDto: {
      items: components['schemas']['CalendarAudienceDto'][];
    };
    CalendarDto: {
      items: components['schemas']['CalendarEntryDto'][];
    };
    CalendarEntryDto: {
      /** @description What opens or closes */
      activity: components['schemas']['CalendarActivityDto'] | null;
      /** Format: date-time */
      at: string;
      /** @description Of an event */
      event: components['schemas']['CalendarEventDto'] | null;
      /** @description The same as long as the thing is there */
      id: string;
      name: string;
      /** @enum {string} */
      what: 'opens' | 'closes' | 'event';
    };
    CalendarEventDto: {
      /** @description null: the own one of the person */
      audience: components['schemas']['CalendarAudienceDto'] | null;
      /** Format: date-time */
      changedAt: string;
      description: string | null;
      /** Format: date-time */
      endsAt: string | null;
      /** Format: date */
      firstDay: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date */
      lastDay: string | null;
      /** @description Whether the actor may change it */
      mayChange: boolean;
      /**
       * Format: date
       * @description Of one that repeats: the day that the rule gives
       */
      occurrence: string | null;
      place: string | null;
      /** @description null: it is there once */
      repeat: components['schemas']['RepeatDto'] | null;
      /** Format: date-time */
      startsAt: string | null;
      version: number;
    };
    CalendarFeedDto: {
      /**
       * Format: date-time
       * @description null: there is no address
       */
      createdAt: string | null;
    };
    CategoryDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: uuid */
      parentId: string | null;
      /** @description Questions in the category itself */
      questions: number;
    };
    CategoryListDto: {
      items: components['schemas']['CategoryDto'][];
    };
    CategoryPatch: {
      name?: string;
      /**
       * Format: uuid
       * @description null: below the bank itself; left out: where it is
       */
      parentId?: string | null;
    };
    CategoryPlaceDto: {
      /** Format: uuid */
      bankId: string;
      /**
       * Format: uuid
       * @description The course whose bank it is; null: of a school or a person
       */
      courseId: string | null;
      /** Format: uuid */
      id: string;
      name: string;
    };
    CellChangeDto: {
      /** Format: date-time */
      at: string;
      /** @description null: the product itself */
      by: string | null;
      excluded: boolean;
      final: number | null;
      hidden: boolean;
      /** @enum {string|null} */
      markState: 'absent' | 'passed' | 'failed' | null;
      raw: number | null;
      reason: string | null;
      /** @enum {string} */
      state: 'graded' | 'needs-grading';
      typed: boolean;
    };
    CellEditDto: {
      excluded?: boolean;
      hidden?: boolean;
      /** Format: uuid */
      itemId: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string|null} */
      state?: 'absent' | 'passed' | 'failed' | null;
      /** @description With a state of null it clears what was typed */
      value?: number | null;
      /** @description Of the cell as it was read; 0: nothing was there */
      version: number;
    };
    CellEditsDto: {
      cells: components['schemas']['CellEditDto'][];
      /** @description Wanted where a grade of an activity is typed over */
      reason?: string;
    };
    CellHistoryDto: {
      /** @description The latest first */
      items: components['schemas']['CellChangeDto'][];
    };
    CellNoteDto: {
      /** @description Which column, from 0 */
      column: number;
      /** @description In no total */
      excluded?: boolean;
      /** @description Not for students yet */
      hidden?: boolean;
      /** @description Handed in after the time */
      late?: boolean;
      /** @enum {string} */
      markState?: 'absent' | 'passed' | 'failed';
      /** @description What the activity gave, where a teacher typed something else */
      raw?: number;
      /** @enum {string} */
      state?: 'graded' | 'needs-grading';
      /** @description A teacher typed it; always so in a column without activity, where it is not said */
      typed?: boolean;
    };
    CertificateDto: {
      /**
       * Format: date
       * @description Of the event, by the clock of the school that held it
       */
      date: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      issuedAt: string;
      kind: string;
      name: string;
      number: string;
      school: string;
      title: string;
    };
    CertificatePageDto: {
      items: components['schemas']['CertificateDto'][];
      next: string | null;
    };
    ChangeClassDto: {
      grade?: number;
      /** @description Letter or name of a parallel class: А, Б, Инж */
      letter?: string;
      /**
       * Format: uuid
       * @description Academic year; the current one by default
       */
      yearId?: string;
    };
    ChangeDto: {
      value: {
        [key: string]: unknown;
      };
      version: number;
    };
    ChangeGradeItemDto: {
      /** Format: date */
      day?: string;
      hidden?: boolean;
      /** Format: date-time */
      hiddenUntil?: string | null;
      /** @description Of points that are typed */
      max?: number;
      /** @description Not of an activity: it has a name of its own */
      name?: string;
      version: number;
    };
    ChangeGradeSetUpDto: {
      categories: components['schemas']['GradeCategoryDto'][];
      items: components['schemas']['PlacedGradeItemDto'][];
      root: components['schemas']['GradeRulesDto'];
      version: number;
    };
    ChangeNotificationPreferencesDto: {
      /** @description For the other kinds and channels what was chosen before stays */
      choices: components['schemas']['ChosenDto'][];
      /** @description When the notifications of the day come together */
      digestAt: string;
      /** @description Time of the day in the school, `21:00`; null together with `quietUntil`: no quiet hours */
      quietFrom: string | null;
      quietUntil: string | null;
      version: number;
    };
    ChangeOrganisationDto: {
      name?: string;
      timeZone?: string;
      version: number;
    };
    ChangePasswordDto: {
      /** @description Not needed after a sign-in slip, when there is none */
      current?: string;
      next: string;
    };
    ChangePersonDto: {
      /** Format: date */
      birthDate?: string | null;
      email?: string | null;
      familyName?: string;
      givenName?: string;
      patronymic?: string | null;
      version: number;
    };
    ChangePreferencesDto: {
      /** @enum {string} */
      locale?: 'ru' | 'en';
      /** @enum {string} */
      theme?: 'auto' | 'light' | 'dark';
      vision?: components['schemas']['VisionDto'];
    };
    ChangeYearDto: {
      name?: string;
      /** @description All of them; as they are when left out */
      periods?: components['schemas']['PeriodDto'][];
      /** Format: date */
      since?: string;
      /**
       * Format: date
       * @description First day after it; an earlier day closes the year
       */
      until?: string;
    };
    ChannelChoiceDto: {
      channel: string;
      /** @enum {string} */
      mode: 'off' | 'at-once' | 'daily';
    };
    ChannelDto: {
      channel: string;
      /** @description False: the person has no address there */
      reaches: boolean;
    };
    ChildDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ChosenDto: {
      channel: string;
      kind: string;
      /** @enum {string} */
      mode: 'off' | 'at-once' | 'daily';
    };
    ChosenLevelDto: {
      criterionId: string;
      /** @description Position among the levels of the criterion, from 0 */
      level: number;
    };
    ClassCountsDto: {
      graded: number;
      /** @description Handed in and waiting for the teacher */
      handedIn: number;
      late: number;
      /** @description Due, and nothing handed in */
      missing: number;
      /** @description Nothing handed in yet */
      open: number;
      returned: number;
      students: number;
    };
    ClassDto: {
      grade: number;
      /** Format: uuid */
      id: string;
      /** @description Letter or name of a parallel class: А, Б, Инж */
      letter: string;
      name: string;
      students: number;
    };
    ClassListDto: {
      items: components['schemas']['ClassDto'][];
      /**
       * Format: uuid
       * @description The academic year shown; null when the school has none
       */
      yearId: string | null;
    };
    ClassTeacherDto: {
      /** Format: uuid */
      classId: string;
      /**
       * Format: uuid
       * @description Of the role; it is ended with the roles of the person
       */
      id: string;
      name: string;
      /** Format: uuid */
      personId: string;
      reason: string | null;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      until: string | null;
    };
    ClassTeacherListDto: {
      items: components['schemas']['ClassTeacherDto'][];
    };
    ClassWorkDto: {
      /**
       * Format: date-time
       * @description Extension counted
       */
      dueAt: string | null;
      /** @description The date is the own one of this student */
      extended: boolean;
      /** Format: date-time */
      handedInAt: string | null;
      late: boolean;
      /** @description As the student sees it */
      mark: number | null;
      /** @description It is due, and nothing was handed in */
      missing: boolean;
      name: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      state: 'none' | 'draft' | 'handed-in' | 'returned' | 'graded';
      /** @description Versions that were handed in */
      versions: number;
      /**
       * Format: uuid
       * @description null: nothing was written yet
       */
      workId: string | null;
    };
    ClassWorkPageDto: {
      /** @description Of the whole class, or of the group */
      counts: components['schemas']['ClassCountsDto'];
      items: components['schemas']['ClassWorkDto'][];
      next: string | null;
    };
    CompletionChangeDto: {
      /**
       * @description With `manual`: who marks it; a teacher may always
       * @enum {string}
       */
      by?: 'student' | 'teacher';
      /** @description With `passed`: percent of the maximum from which it is passed */
      percent?: number;
      /** @enum {string} */
      rule: 'none' | 'viewed' | 'submitted' | 'graded' | 'passed' | 'manual';
      version: number;
    };
    CompletionSettingsDto: {
      /**
       * @description With `manual`: who marks it; a teacher may always
       * @enum {string}
       */
      by?: 'student' | 'teacher';
      /** @description Rules that the type of the activity offers, the usual one first */
      offered: string[];
      /** @description With `passed`: percent of the maximum from which it is passed */
      percent?: number;
      /** @enum {string} */
      rule: 'none' | 'viewed' | 'submitted' | 'graded' | 'passed' | 'manual';
      version: number;
    };
    ConditionTextDto: {
      /** @description Key of a text */
      key: string;
      /** @description What fills the text; moments are ISO 8601 in UTC */
      params?: {
        [key: string]: unknown;
      };
    };
    ConfirmResetDto: {
      password: string;
      token: string;
    };
    ConsentDto: {
      /** @description The person, or a guardian; null when `representative` gave it, or the giver was erased */
      givenBy: components['schemas']['GiverDto'] | null;
      /** Format: date */
      givenOn: string;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      organisationId: string;
      purpose: string;
      /** Format: date-time */
      recordedAt: string;
      /** @description Legal representative who is not a person of the system */
      representative: string | null;
      /** Format: uuid */
      textId: string;
      /** @description Of the text */
      title: string;
      /** @description Of the text */
      version: number;
      /** Format: date */
      withdrawnOn: string | null;
    };
    ConsentsDto: {
      /** @description Also those that were withdrawn; the newest first */
      items: components['schemas']['ConsentDto'][];
      /** @description Whether the reader may give and withdraw consents of the person in the own name */
      mayGive: boolean;
      /** @description Latest texts of the schools that the person belongs to */
      texts: components['schemas']['ConsentTextDto'][];
    };
    ConsentTextDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      organisationId: string;
      /** @description What the consent is for; a new text of the same purpose is its next version */
      purpose: string;
      text: string;
      title: string;
      version: number;
    };
    ConsentTextsDto: {
      items: components['schemas']['ConsentTextDto'][];
    };
    ConsultationFigureDto: {
      /** @description At least once */
      answered: number;
      /** @description Without those that were withdrawn */
      asked: number;
      /** @description Of the answered ones, by the first answer */
      inTerm: number;
      /** @description Null: fewer than 5 ratings */
      meanRating: number | null;
      /** @description From the question to the first answer */
      medianHours: number | null;
      /** @description Of the theme or of the school; empty: asked for oneself, or all */
      name: string;
      open: number;
      /** @description Of the open ones */
      overdue: number;
      ratings: number;
    };
    ConsultationFiguresDto: {
      /** @description Who asked */
      bySchool: components['schemas']['ConsultationFigureDto'][];
      byTheme: components['schemas']['ConsultationFigureDto'][];
      total: components['schemas']['ConsultationFigureDto'];
    };
    ConsultationHandOverDto: {
      /**
       * Format: uuid
       * @description Who answers in the theme
       */
      personId: string;
      /** @description Stands among the messages: the asker reads it, too */
      reason: string;
      /** @description The last one that was known */
      version: number;
    };
    ConsultationIdDto: {
      /** Format: uuid */
      id: string;
    };
    ConsultationMayDto: {
      answer: boolean;
      handOver: boolean;
      publish: boolean;
      rate: boolean;
      reopen: boolean;
      withdraw: boolean;
      write: boolean;
    };
    ConsultationMessageDto: {
      /** Format: date-time */
      at: string;
      /** @description Null: erased */
      author: components['schemas']['ConsultationPersonDto'] | null;
      files: components['schemas']['FileDto'][];
      /** Format: uuid */
      id: string;
      isOwn: boolean;
      /** @enum {string} */
      kind: 'question' | 'message' | 'answer' | 'hand-over';
      /** @description HTML, formulas drawn; of a hand-over the reason, plain text */
      text: string;
    };
    ConsultationPersonDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ConsultationPublicationDto: {
      /** @description Published when asker and answerer agree; taken back by either */
      agrees: boolean;
      /** @description Of the asker: with the name. The answerer’s is there always */
      named: boolean;
    };
    ConsultationRatingInputDto: {
      comment: string;
      rating: number;
    };
    ConsultationRequestDto: {
      /** @description Null: nobody yet */
      answerer: components['schemas']['ConsultationPersonDto'] | null;
      answererAgrees: boolean;
      /** Format: date-time */
      askedAt: string;
      /** @description Null: erased */
      asker: components['schemas']['ConsultationPersonDto'] | null;
      askerAgrees: boolean;
      askerNamed: boolean;
      askerSchool: components['schemas']['SchoolDto'];
      /** Format: date-time */
      dueAt: string;
      /** Format: uuid */
      id: string;
      isAnswerer: boolean;
      isAsker: boolean;
      /** @description Open, and the term is over */
      isOverdue: boolean;
      /** @description What the actor may do now */
      may: components['schemas']['ConsultationMayDto'];
      /** @description The question first */
      messages: components['schemas']['ConsultationMessageDto'][];
      /** @description To whom it may be handed over */
      others: components['schemas']['ConsultationPersonDto'][];
      personal: boolean;
      published: boolean;
      /**
       * Format: date-time
       * @description Until then the asker rates or asks on; null: not answered
       */
      rateUntil: string | null;
      rating: number | null;
      ratingComment: string;
      /** @description Who consults */
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'open' | 'answered' | 'closed' | 'withdrawn';
      subject: string;
      theme: string;
      version: number;
      /** @description The term when it was asked */
      workingDays: number;
    };
    ConsultationRequestPageDto: {
      items: components['schemas']['ConsultationRequestRowDto'][];
      next: string | null;
    };
    ConsultationRequestRowDto: {
      /** @description Null: nobody yet */
      answerer: components['schemas']['ConsultationPersonDto'] | null;
      /** Format: date-time */
      askedAt: string;
      /** @description Null: erased */
      asker: components['schemas']['ConsultationPersonDto'] | null;
      askerSchool: components['schemas']['SchoolDto'];
      /** Format: date-time */
      dueAt: string;
      /** Format: uuid */
      id: string;
      /** @description Open, and the term is over */
      isOverdue: boolean;
      personal: boolean;
      rating: number | null;
      /** @description Who consults */
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'open' | 'answered' | 'closed' | 'withdrawn';
      subject: string;
      theme: string;
    };
    ConsultationStaffPageDto: {
      items: components['schemas']['ConsultationPersonDto'][];
      next: string | null;
    };
    ConsultationThemeChangeDto: {
      /** @description Staff of the school. Who has fewest open requests gets the next */
      answererIds: string[];
      closed: boolean;
      description: string;
      name: string;
      /** @description The last one that was known */
      version: number;
      /** @description From Monday to Friday; the day of the question is not counted */
      workingDays: number;
    };
    ConsultationThemeDto: {
      /** @description Only to who leads: the asker does not choose */
      answerers: components['schemas']['ConsultationPersonDto'][];
      /** @description Nothing new is asked */
      closed: boolean;
      description: string;
      /** Format: uuid */
      id: string;
      mayLead: boolean;
      name: string;
      /** @description Who consults */
      school: components['schemas']['SchoolDto'];
      version: number;
      /** @description From Monday to Friday; the day of the question is not counted */
      workingDays: number;
    };
    ConsultationThemePageDto: {
      items: components['schemas']['ConsultationThemeDto'][];
      next: string | null;
    };
    CopiedDto: {
      /** @description Of the copies, in the order of the originals */
      ids: string[];
    };
    CopyQuestionsDto: {
      /**
       * Format: uuid
       * @description null: the bank itself
       */
      categoryId: string | null;
      questionIds: string[];
      /**
       * Format: uuid
       * @description The bank of `categoryId`, in which one may write, too
       */
      toBankId: string;
    };
    CourseCategoryChangeDto: {
      name: string;
      version: number;
    };
    CourseCategoryDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /**
       * Format: uuid
       * @description null: at the top
       */
      parentId: string | null;
      version: number;
    };
    CourseCategoryListDto: {
      /** @description Brothers and sisters in their order */
      items: components['schemas']['CourseCategoryDto'][];
    };
    CourseCategoryPlaceDto: {
      /**
       * Format: uuid
       * @description The one after it; null: it is the last
       */
      before: string | null;
      /**
       * Format: uuid
       * @description null: at the top
       */
      parentId: string | null;
    };
    CourseChangeDto: {
      /** Format: uuid */
      categoryId?: string | null;
      /**
       * Format: date
       * @description Last day of lessons
       */
      endsOn?: string | null;
      name?: string;
      /**
       * Format: date
       * @description First day of lessons
       */
      startsOn?: string | null;
      /** @enum {string} */
      state?: 'draft' | 'published' | 'archived';
      /** @description Plain text: whom and what it is for */
      summary?: string;
      version: number;
    };
    CourseDto: {
      /** Format: uuid */
      categoryId: string | null;
      /** Format: date */
      endsOn: string | null;
      /** Format: uuid */
      id: string;
      my: components['schemas']['MyPlaceDto'];
      name: string;
      /** Format: uuid */
      organisationId: string;
      sections: components['schemas']['SectionDto'][];
      /** Format: date */
      startsOn: string | null;
      /** @enum {string} */
      state: 'draft' | 'published' | 'archived';
      /** @description Plain text: whom and what it is for */
      summary: string;
      version: number;
    };
    CourseFiguresDto: {
      archived: number;
      draft: number;
      published: number;
    };
    CourseGradesDto: {
      /** Format: uuid */
      courseId: string;
      courseName: string;
      grades: components['schemas']['GradeDto'][];
      periods: components['schemas']['PeriodMarkDto'][];
      /** @description Of what the reader may see */
      total: components['schemas']['TotalDto'];
    };
    CourseListItemDto: {
      /** Format: uuid */
      categoryId: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: uuid */
      organisationId: string;
      /** @description My roles in this course itself */
      roles: string[];
      /** @enum {string} */
      state: 'draft' | 'published' | 'archived';
    };
    CoursePageDto: {
      items: components['schemas']['CourseListItemDto'][];
      next: string | null;
    };
    CoursePeriodDto: {
      /** @description Today is in it */
      current: boolean;
      /** @enum {string} */
      kind: 'quarter' | 'trimester' | 'half-year' | 'year';
      /**
       * Format: date-time
       * @description null: open
       */
      lockedAt: string | null;
      lockedBy: string | null;
      number: number;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description Not included
       */
      until: string;
      /** Format: uuid */
      yearId: string;
      yearName: string;
    };
    CoursePeriodListDto: {
      items: components['schemas']['CoursePeriodDto'][];
    };
    CreateClassDto: {
      grade: number;
      /** @description Letter or name of a parallel class: А, Б, Инж */
      letter: string;
      /**
       * Format: uuid
       * @description Academic year; the current one by default
       */
      yearId?: string;
    };
    CreatedDto: {
      /** Format: uuid */
      id: string;
    };
    CreatedGroupDto: {
      /** Format: uuid */
      id: string;
    };
    CreatedTokenDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Shown this once */
      token: string;
      /** Format: date-time */
      usedAt: string | null;
    };
    CreateMembershipDto: {
      /** @enum {string} */
      kind: 'student' | 'staff' | 'outsider';
      /** Format: uuid */
      organisationId: string;
      /**
       * Format: date
       * @description First day; today by default
       */
      since?: string;
    };
    CreateOrganisationDto: {
      /** @enum {string} */
      kind: 'region' | 'municipality' | 'school';
      name: string;
      /** Format: uuid */
      parentId: string | null;
      /** @description IANA name */
      timeZone: string;
    };
    CreatePersonDto: {
      /** @description Without it the person cannot sign in */
      account?: components['schemas']['AccountInputDto'];
      /** Format: date */
      birthDate?: string | null;
      /**
       * Format: uuid
       * @description Class of a pupil
       */
      classId?: string;
      familyName: string;
      givenName: string;
      /** @enum {string} */
      kind: 'student' | 'staff' | 'outsider';
      patronymic: string | null;
      /**
       * @description In the school
       * @enum {string}
       */
      role?:
        | 'administrator'
        | 'head'
        | 'methodist'
        | 'network-coordinator'
        | 'municipal-coordinator'
        | 'teacher'
        | 'class-teacher'
        | 'tutor'
        | 'content-provider'
        | 'course-teacher'
        | 'course-student';
      /**
       * Format: date
       * @description First day; today by default
       */
      since?: string;
    };
    CreateRoleDto: {
      /**
       * Format: uuid
       * @description Where; null is the whole site
       */
      organisationId: string | null;
      reason?: string;
      /** @enum {string} */
      role:
        | 'administrator'
        | 'head'
        | 'methodist'
        | 'network-coordinator'
        | 'municipal-coordinator'
        | 'teacher'
        | 'class-teacher'
        | 'tutor'
        | 'content-provider'
        | 'course-teacher'
        | 'course-student';
      /**
       * Format: date-time
       * @description Now by default
       */
      since?: string;
      /**
       * Format: date-time
       * @description For good by default; a substitute has an end
       */
      until?: string | null;
    };
    CreateTokenDto: {
      /**
       * Format: date
       * @description Last day; a year from now at most
       */
      expiresOn: string;
      /** @description What it is for */
      name: string;
    };
    CreateYearDto: {
      name: string;
      periods?: components['schemas']['PeriodDto'][];
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description First day after it
       */
      until: string;
    };
    CurrentOrganisationDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'region' | 'municipality' | 'school' | 'class';
      name: string;
      timeZone: string;
    };
    DeadLetterDto: {
      /** @description What the event is about; later events about it wait behind it; null for a job */
      aggregateId: string | null;
      error: string;
      /** Format: date-time */
      failedAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'job' | 'event';
      /** @description Name of the job or of the event */
      name: string;
      /** @description Subscription that failed on the event; null for a job */
      subscription: string | null;
      /** @description Tries so far */
      tries: number;
    };
    DeadLetterPage: {
      items: components['schemas']['DeadLetterDto'][];
      next: string | null;
    };
    DeclarationsDto: {
      items: components['schemas']['PackageDeclarationDto'][];
    };
    DefinitionDto: {
      defaults: {
        [key: string]: unknown;
      };
      jsonSchema: {
        [key: string]: unknown;
      };
      key: string;
      mayWrite: boolean;
      package: string;
      /** @enum {string} */
      scope: 'site' | 'organisation';
    };
    DefinitionListDto: {
      items: components['schemas']['DefinitionDto'][];
    };
    DemoSignInDto: {
      login: string;
      name: string;
      password: string;
      role: string;
    };
    DisableDto: {
      force?: boolean;
    };
    DraftDto: {
      revision: number;
      /** Format: date-time */
      savedAt: string | null;
      sheets: components['schemas']['SheetDto'][];
      text: string;
    };
    DraftInputDto: {
      /** @description The last one that was known; 0: nothing was saved yet */
      revision: number;
      /** @description In their order */
      sheets: components['schemas']['SheetInputDto'][];
      text: string;
    };
    DraftSavedDto: {
      revision: number;
      /** Format: date-time */
      savedAt: string;
    };
    EditableSectionDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description HTML, its formulas as TeX */
      text: string;
      version: number;
      visible: boolean;
    };
    EndAgreementDto: {
      reason: string;
    };
    EndGuardianshipDto: {
      /** @description Kept with the guardianship */
      reason: string;
    };
    EnrolDto: {
      /**
       * Format: uuid
       * @description … or everyone who is in this class, today and later
       */
      classId?: string;
      /** @description Either these people … */
      personIds?: string[];
      /** @enum {string} */
      role: 'student' | 'teacher';
      /**
       * Format: date-time
       * @description Default: now
       */
      since?: string;
      /**
       * Format: date-time
       * @description End that is known beforehand
       */
      until?: string;
    };
    EnrolledDto: {
      /** @description Were participants already */
      already: number;
      enrolled: number;
    };
    EnterDto: {
      code: string;
    };
    EnteredDto: {
      /** Format: uuid */
      courseId: string;
    };
    EnterGuardianCodeDto: {
      code: string;
    };
    EntryDto: {
      action: string;
      actor: components['schemas']['PersonRefDto'] | null;
      /** Format: date-time */
      at: string;
      details: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      id: string;
      person: components['schemas']['PersonRefDto'] | null;
      requestId: string;
      subjectId: string;
      subjectKind: string;
    };
    EntryKeyDto: {
      /** Format: date-time */
      closesAt: string | null;
      code: string;
      /** Format: uuid */
      id: string;
      maxUses: number | null;
      /** Format: date-time */
      opensAt: string | null;
      /** Format: date-time */
      participantUntil: string | null;
      /** @description People who have used it */
      uses: number;
    };
    EntryKeyListDto: {
      items: components['schemas']['EntryKeyDto'][];
    };
    EntryPageDto: {
      items: components['schemas']['EntryDto'][];
      next: string | null;
    };
    ErasedTableDto: {
      /** @description Rows that stay without anything about the person */
      anonymise: number;
      /** @description Rows that are deleted */
      erase: number;
      package: string;
      /** @description Key of a text of the package: what the rows are for */
      purpose: string | null;
      /** @description With its schema */
      table: string;
    };
    EraseDto: {
      /** @description Name of the person, as the preview shows it */
      confirm: string;
    };
    ErasureDto: {
      anonymise: number;
      erase: number;
      /** @description Tables that have something about the person */
      tables: components['schemas']['ErasedTableDto'][];
    };
    ErasurePreviewDto: {
      anonymise: number;
      /** @description The person still belongs to a school, which may have to keep the data by law */
      belongs: boolean;
      erase: number;
      /** @description Name that has to be typed as confirmation */
      name: string;
      /** @description Tables that have something about the person */
      tables: components['schemas']['ErasedTableDto'][];
    };
    EventAttendanceDto: {
      /** @description Those who are registered; the others stay as they were */
      people: components['schemas']['EventCameDto'][];
    };
    EventAudienceDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      level: 'organisation' | 'course';
    };
    EventCameDto: {
      /** @description Null: not said */
      came: boolean | null;
      /** Format: uuid */
      personId: string;
    };
    EventChangeDto: {
      /** @description Plain text */
      description: string | null;
      /**
       * Format: date-time
       * @description The same as the begin: a moment
       */
      endsAt: string | null;
      /** Format: date */
      firstDay: string | null;
      /**
       * Format: date
       * @description The last one that belongs to it
       */
      lastDay: string | null;
      name: string;
      place: string | null;
      /** @description null: it is there once */
      repeat: components['schemas']['RepeatDto'] | null;
      /** Format: date-time */
      startsAt: string | null;
      version: number;
    };
    EventCreatedDto: {
      /** Format: uuid */
      id: string;
    };
    EventExceptionDto: {
      /**
       * Format: date
       * @description That the rule gives
       */
      day: string;
      /** @description null: it does not take place */
      instead: components['schemas']['EventFieldsDto'] | null;
    };
    EventFeedbackDto: {
      comment: string;
      rating: number;
    };
    EventFieldsDto: {
      /** @description Plain text */
      description: string | null;
      /**
       * Format: date-time
       * @description The same as the begin: a moment
       */
      endsAt: string | null;
      /** Format: date */
      firstDay: string | null;
      /**
       * Format: date
       * @description The last one that belongs to it
       */
      lastDay: string | null;
      name: string;
      place: string | null;
      /** Format: date-time */
      startsAt: string | null;
    };
    EventFiguresDto: {
      came: number;
      cancelled: number;
      /** @description Mean with one decimal; null under five ratings, because fewer would name somebody */
      meanRating: string | null;
      /** @description Of those who have a place */
      notSaid: number;
      ratings: number;
      registered: number;
      schools: number;
      waiting: number;
    };
    EventParticipantDto: {
      came: boolean | null;
      /** @description Has a certificate */
      certified: boolean;
      name: string;
      /** Format: uuid */
      personId: string;
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'registered' | 'waiting';
    };
    EventParticipantPageDto: {
      items: components['schemas']['EventParticipantDto'][];
      next: string | null;
    };
    EventPersonDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    EventRegistrationDto: {
      /** @enum {string} */
      state: 'registered' | 'waiting';
    };
    ExampleGradeDto: {
      /** Format: uuid */
      itemId: string;
      /** @enum {string|null} */
      state: 'absent' | 'passed' | 'failed' | null;
      value: number | null;
    };
    ExplainedAssignmentDto: {
      at: components['schemas']['NamedPlaceDto'];
      /**
       * Format: uuid
       * @description Null for a role that everyone has
       */
      id: string | null;
      permissions: components['schemas']['ExplainedPermissionDto'][];
      reason: string | null;
      /** @description administrator, head, methodist, network-coordinator, municipal-coordinator, teacher, class-teacher, tutor, student, guardian, content-provider, course-teacher, course-student, person, self, or the key of an organisation's own role */
      role: string;
      /** @description Of an organisation's own role */
      roleName: string | null;
      /** Format: date-time */
      since: string | null;
      /** @enum {string} */
      state: 'counts' | 'elsewhere' | 'not-yet' | 'ended';
      /** Format: date-time */
      until: string | null;
      /** @enum {string|null} */
      verdict: 'allow' | 'prevent' | 'prohibit' | 'silent' | null;
    };
    ExplainedPermissionDto: {
      at: components['schemas']['NamedPlaceDto'];
      /** @enum {string} */
      permission: 'allow' | 'prevent' | 'prohibit';
    };
    ExplainedTotalDto: {
      /**
       * Format: uuid
       * @description The total of the course has the id of the course
       */
      categoryId: string;
      inputs: components['schemas']['TotalInputDto'][];
      /** @description By the school's table; none for a mean of marks */
      mark: number | null;
      /** @description What this person could reach */
      max: number;
      /** @description null: of the course */
      name: string | null;
      percent: number | null;
      /** @enum {string} */
      rule:
        | 'natural'
        | 'weighted-mean'
        | 'simple-weighted-mean'
        | 'mean'
        | 'mean-with-extra-credit'
        | 'median'
        | 'lowest'
        | 'highest'
        | 'mode'
        | 'overridden'
        | 'no-total'
        | 'nothing-graded'
        | 'nothing-left'
        | 'no-weight';
      sentences: components['schemas']['GradeSentenceDto'][];
      value: number | null;
    };
    ExplainedTotalsDto: {
      /** @description The total of the course first, then those that it is made of */
      items: components['schemas']['ExplainedTotalDto'][];
    };
    ExportLossDto: {
      name: string;
      /** Format: uuid */
      questionId: string;
      /** @description Message: {key, params} */
      reason: {
        [key: string]: unknown;
      };
    };
    ExportReportDto: {
      /** @description What the format cannot hold of them */
      losses: components['schemas']['ExportLossDto'][];
      /** @description Questions that the export takes up */
      questions: number;
    };
    ExtensionDto: {
      /**
       * Format: date-time
       * @description null: the date of everybody
       */
      dueAt: string | null;
      personIds: string[];
    };
    FaultDto: {
      key: string;
      params?: {
        [key: string]: unknown;
      };
    };
    FeedbackBandDto: {
      /** @description Percent of the marks */
      from: number;
      /** @description Plain text */
      text: string;
    };
    FileDto: {
      /** Format: uuid */
      id: string;
      /** @description Told by the contents */
      mediaType: string;
      name: string;
      /** @description Bytes */
      size: number;
    };
    FirstAdministratorDto: {
      email?: string;
      familyName: string;
      givenName: string;
      login: string;
      password: string;
      patronymic: string | null;
    };
    FirstRunDoneDto: {
      login: string;
    };
    FirstRunDto: {
      administrator: components['schemas']['FirstAdministratorDto'];
      /** @description From the console */
      code: string;
      school: components['schemas']['FirstSchoolDto'];
    };
    FirstSchoolDto: {
      name: string;
      /** @description IANA name */
      timeZone: string;
    };
    FollowedClassDto: {
      /** Format: uuid */
      classId: string;
      name: string;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      until: string | null;
    };
    FollowedClassListDto: {
      items: components['schemas']['FollowedClassDto'][];
    };
    FollowedDto: {
      /**
       * Format: uuid
       * @description Of the person, the board or the topic
       */
      id: string;
      /** @enum {string} */
      kind: 'author' | 'forum' | 'section' | 'topic';
      /** @description Empty: hidden from me */
      name: string;
      /** @description Of a topic its board, of a section its school */
      of: string | null;
    };
    FollowedPageDto: {
      items: components['schemas']['FollowedDto'][];
      next: string | null;
    };
    FootprintAchievementDto: {
      /**
       * Format: date
       * @description The day on which it was reached
       */
      day: string;
      /** @enum {string} */
      key: 'works' | 'days' | 'streak';
      /** @description How many of what it counts it takes */
      number: number;
    };
    FootprintCourseDto: {
      /** Format: uuid */
      courseId: string | null;
      /** @description Mean of mark ÷ maximum over the results; null: none has a maximum */
      mean: number | null;
      name: string | null;
      /** @description The latest of each work, by name */
      results: components['schemas']['FootprintResultDto'][];
    };
    FootprintDayDto: {
      /** @description What the person did on it */
      acts: number;
      /**
       * Format: date
       * @description By the calendar of the school
       */
      day: string;
    };
    FootprintProfileDto: {
      achievements: components['schemas']['FootprintAchievementDto'][];
      courses: components['schemas']['FootprintCourseDto'][];
      /** @description Of the last 365 days, those with something done */
      days: components['schemas']['FootprintDayDto'][];
      /** @description False: something that happened just now is still being counted */
      upToDate: boolean;
    };
    FootprintResultDto: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      id: string;
      kind: string;
      mark: number;
      maxMark: number;
      name: string;
    };
    FormerGuardianDto: {
      endReason: string | null;
      /** Format: uuid */
      guardianId: string;
      /**
       * Format: uuid
       * @description Of the guardianship
       */
      id: string;
      name: string;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      until: string;
    };
    ForumDto: {
      /** Format: date-time */
      closesAt: string | null;
      /** Format: uuid */
      courseId: string;
      /** @enum {string} */
      grading: 'none' | 'highest' | 'mean' | 'sum';
      /** Format: uuid */
      id: string;
      /** @description HTML as its author writes it */
      introduction: string;
      /** @description HTML, formulas drawn */
      introductionView: string;
      /**
       * @description `question`: others’ posts are shown to who has written in the topic; `group`: each group of the course has one topic, and sees no other
       * @enum {string}
       */
      kind: 'general' | 'question' | 'group';
      maxPoints: number;
      mayGrade: boolean;
      /** @description Change the settings */
      mayManage: boolean;
      mayModerate: boolean;
      /** @description Now */
      mayWrite: boolean;
      /** @description Own ones that count */
      myPosts: number;
      name: string;
      /** @description That wait for a moderator; 0 for others */
      openReports: number;
      /** Format: date-time */
      opensAt: string | null;
      postsNeeded: number | null;
      /** @description Code of what keeps me from writing now; null: nothing */
      refusal: string | null;
      /** @description I hear of new posts */
      subscribed: boolean;
      /** @description Topics with posts that I have not read */
      unread: number;
    };
    ForumExcerptDto: {
      /** @description What was found, in UTF-16 units, in its order */
      marks: components['schemas']['ForumMarkDto'][];
      /** @description Plain text */
      text: string;
    };
    ForumFoundDto: {
      /** Format: date-time */
      at: string;
      /** @description Null when the author is no longer there */
      authorName: string | null;
      boardName: string;
      excerpt: components['schemas']['ForumExcerptDto'];
      /** Format: uuid */
      postId: string;
      /** @description Empty: hidden by a moderator */
      title: string;
      /** Format: uuid */
      topicId: string;
    };
    ForumFoundPageDto: {
      items: components['schemas']['ForumFoundDto'][];
      next: string | null;
    };
    ForumMarkDto: {
      from: number;
      /** @description The first position after it */
      to: number;
    };
    ForumPlaceDto: {
      /**
       * Format: uuid
       * @description What was asked about, if it is a post
       */
      postId: string | null;
      /** Format: uuid */
      topicId: string;
    };
    ForumSubscriptionDto: {
      on: boolean;
    };
    FoundSchoolDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Name of what it is a part of */
      place: string | null;
    };
    FoundSchoolPageDto: {
      items: components['schemas']['FoundSchoolDto'][];
      next: string | null;
    };
    GiveConsentDto: {
      /**
       * Format: uuid
       * @description Entering a signed paper: who signed it, the person or a guardian
       */
      givenBy?: string;
      /**
       * Format: date
       * @description Entering a signed paper: its date; today by default
       */
      givenOn?: string;
      /** @description Entering a signed paper: name of a legal representative who is not a person of the system */
      representative?: string;
      /** Format: uuid */
      textId: string;
    };
    GivenConsentDto: {
      /** Format: uuid */
      id: string;
    };
    GiverDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    GradeCategoryDto: {
      /** @enum {string} */
      aggregation:
        'natural' | 'weighted-mean' | 'simple-weighted-mean' | 'mean' | 'mean-with-extra-credit' | 'median' | 'lowest' | 'highest' | 'mode';
      dropLowest: number;
      /** @description Empty cells count as the lowest grade */
      emptyCounts: boolean;
      extraCredit: boolean;
      /**
       * Format: uuid
       * @description Of a new one, made by who adds it
       */
      id: string;
      keepHighest: number;
      name: string;
      /**
       * Format: uuid
       * @description The course itself, or a category
       */
      parentId: string;
      /** @description Order within the parent, items included */
      position: number;
      /**
       * @description Points if and only if they are summed up (natural)
       * @enum {string}
       */
      total: 'points' | 'percent' | 'marks';
      weight: number | null;
    };
    GradedQuestionDto: {
      /** @description Answers that have been handed in */
      answers: number;
      name: string;
      /**
       * Format: uuid
       * @description Of the question in its bank
       */
      questionId: string;
      questionType: string;
      /** @description Of these, that wait for a teacher */
      waiting: number;
    };
    GradedQuestionsDto: {
      items: components['schemas']['GradedQuestionDto'][];
    };
    GradeDto: {
      /** Format: uuid */
      activityId: string | null;
      /**
       * Format: uuid
       * @description null: directly in the total of the course
       */
      categoryId: string | null;
      /** Format: date-time */
      changedAt: string | null;
      /** Format: date */
      day: string;
      /** @description In no total */
      excluded: boolean;
      final: number | null;
      /** Format: uuid */
      itemId: string;
      /** @description Handed in after the time */
      late: boolean;
      /**
       * @description Stands there instead of a grade
       * @enum {string|null}
       */
      markState: 'absent' | 'passed' | 'failed' | null;
      max: number;
      name: string;
      raw: number | null;
      /** @description Why a teacher typed it */
      reason: string | null;
      /** @enum {string} */
      scale: 'points' | 'mark' | 'pass';
      /**
       * @description null: there is nothing yet
       * @enum {string|null}
       */
      state: 'graded' | 'needs-grading' | null;
      /** @description A teacher typed it */
      typed: boolean;
      why: components['schemas']['WhyGradeDto'] | null;
    };
    GradeExampleDto: {
      categories: components['schemas']['GradeCategoryDto'][];
      grades: components['schemas']['ExampleGradeDto'][];
      items: components['schemas']['PlacedGradeItemDto'][];
      root: components['schemas']['GradeRulesDto'];
    };
    GradeInputDto: {
      /** Format: date-time */
      at: string;
      counts: boolean;
      /** Format: uuid */
      id: string;
      kind: string;
      max: number;
      number: number;
      value: number | null;
    };
    GradeItemDto: {
      /** Format: uuid */
      activityId: string | null;
      /**
       * Format: uuid
       * @description null: directly in the course
       */
      categoryId: string | null;
      /** Format: date-time */
      closesAt: string | null;
      /** @description False: never part of a total */
      counts: boolean;
      /**
       * Format: date
       * @description In the school's zone: it decides in which period the item lies
       */
      day: string;
      extraCredit: boolean;
      /** @description Students do not see it, until `hiddenUntil` if that is given */
      hidden: boolean;
      /** Format: date-time */
      hiddenUntil: string | null;
      /** Format: uuid */
      id: string;
      /** @description Its period is closed */
      locked: boolean;
      max: number;
      name: string;
      position: number;
      /** @enum {string} */
      scale: 'points' | 'mark' | 'pass';
      /** @description Students see it now */
      shown: boolean;
      version: number;
      weight: number | null;
    };
    GradeRowDto: {
      /** @description The grades in force, by column; null: none */
      finals: (number | null)[];
      /** @description The marks of the totals by the school's table */
      marks: (number | null)[];
      name: string;
      /** @description Of the cells of which there is more to say */
      notes: components['schemas']['CellNoteDto'][];
      /** Format: uuid */
      personId: string;
      /** @description By total */
      totals: (number | null)[];
      /** @description Of the cells, by column; 0: nothing was ever there */
      versions: number[];
    };
    GradeRulesDto: {
      /** @enum {string} */
      aggregation:
        'natural' | 'weighted-mean' | 'simple-weighted-mean' | 'mean' | 'mean-with-extra-credit' | 'median' | 'lowest' | 'highest' | 'mode';
      dropLowest: number;
      /** @description Empty cells count as the lowest grade */
      emptyCounts: boolean;
      keepHighest: number;
      /**
       * @description Points if and only if they are summed up (natural)
       * @enum {string}
       */
      total: 'points' | 'percent' | 'marks';
    };
    GradeSentenceDto: {
      key: string;
      params?: {
        [key: string]: unknown;
      };
    };
    GradeSetUpDto: {
      categories: components['schemas']['GradeCategoryDto'][];
      items: components['schemas']['GradeItemDto'][];
      root: components['schemas']['GradeRulesDto'];
      /** @description 0: nobody has changed the defaults */
      version: number;
    };
    GradeTableDto: {
      columns: components['schemas']['GradeItemDto'][];
      items: components['schemas']['GradeRowDto'][];
      next: string | null;
      totals: components['schemas']['TotalColumnDto'][];
    };
    GroupChangeDto: {
      name?: string;
      /** @description All of them: students of the course */
      personIds?: string[];
      version: number;
    };
    GroupDto: {
      /** Format: uuid */
      id: string;
      /** @description By name */
      members: components['schemas']['GroupMemberDto'][];
      name: string;
      version: number;
    };
    GroupListDto: {
      items: components['schemas']['GroupDto'][];
    };
    GroupMemberDto: {
      name: string;
      /** Format: uuid */
      personId: string;
    };
    GroupsMadeDto: {
      created: number;
      /** @description Students who came into a group */
      placed: number;
    };
    GuardianCodeDto: {
      /** @description Makes whoever enters it a guardian of the child, once */
      code: string;
      /** Format: date-time */
      expiresAt: string;
    };
    GuardianDto: {
      /** @enum {string} */
      confirmedBy: 'code' | 'school';
      /** Format: uuid */
      guardianId: string;
      /**
       * Format: uuid
       * @description Of the guardianship
       */
      id: string;
      name: string;
      /** @description `view`, `consent` */
      rights: string[];
      /** Format: date-time */
      since: string;
    };
    HandedInFigures: {
      /** @description Handed in today and in the six days before */
      handedIn: number;
      /** @description Handed in in the seven days before those */
      handedInBefore: number;
      /** @description Wait for a teacher, however old they are */
      waiting: number;
    };
    HandedInItemDto: {
      /** Format: uuid */
      activityId: string;
      /** Format: uuid */
      courseId: string;
      courseName: string;
      figures: components['schemas']['HandedInFigures'];
      name: string;
    };
    HandedInPageDto: {
      /** @description Of all tests together */
      figures: components['schemas']['HandedInFigures'];
      items: components['schemas']['HandedInItemDto'][];
      next: string | null;
    };
    HandInDto: {
      /** @description Where the assignment asks for it: the work is my own */
      confirmed?: boolean;
      /**
       * Format: uuid
       * @description Made by the client for this press of the button: sent twice, it hands in once
       */
      key: string;
      /** @description Of the draft that is meant */
      revision: number;
    };
    HealthDto: {
      /** Format: date-time */
      at: string;
      databaseBytes: number;
      /** @description Of the disk that holds the data; null: not known */
      diskFreeBytes: number | null;
      jobs: components['schemas']['WorkDto'];
      lastBackup: components['schemas']['LastBackupDto'] | null;
      /** @description Plugins, not the core */
      plugins: components['schemas']['PackageDto'][];
      /** @description Of the process that answers */
      uptimeSeconds: number;
      versions: components['schemas']['VersionsDto'];
      warnings: components['schemas']['WarningDto'][];
    };
    HintDto: {
      clearWrong: boolean;
      partsRight: components['schemas']['NoteDto'] | null;
      /** @description RichText, html */
      text: {
        [key: string]: unknown;
      };
    };
    HomeworkCountsDto: {
      /** @description Works that were due */
      expected: number;
      /** @description Assignments that were due */
      given: number;
      inTime: number;
      late: number;
      /** @description Nothing handed in */
      missing: number;
    };
    HomeworkDto: {
      confirm: boolean;
      /** Format: uuid */
      courseId: string;
      /**
       * Format: date-time
       * @description For everybody
       */
      cutOffAt: string | null;
      /**
       * Format: date-time
       * @description For everybody
       */
      dueAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description HTML as it was written */
      instructions: string;
      /** @description HTML with formulas drawn */
      instructionsView: string;
      maxFiles: number;
      /** @description The best mark there is */
      maxMark: number;
      maxMegabytes: number;
      /** @description null: who asks does not learn here */
      my: components['schemas']['MyWorkDto'] | null;
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      rubric: components['schemas']['RubricCriterionDto'][];
      /** @enum {string} */
      scale: 'five' | 'points';
      /**
       * Format: date-time
       * @description Clocks of pupils are wrong: count the time left from this one
       */
      serverNow: string;
      takeBack: boolean;
      takesFiles: boolean;
      takesText: boolean;
    };
    HomeworkRowDto: {
      /** @description Due today or in the six days before */
      counts: components['schemas']['HomeworkCountsDto'];
      /** @description Of an assignment */
      courseName: string | null;
      /**
       * Format: date-time
       * @description When an assignment is due, for those who have no date of their own
       */
      dueAt: string | null;
      /**
       * Format: uuid
       * @description Of the course, the class or the assignment; null: those who are in no class
       */
      id: string | null;
      name: string | null;
      /** @description Works that wait too long for a teacher, whenever they were due */
      waiting: number;
    };
    ImportChangeDto: {
      field: string;
      from: string | null;
      to: string | null;
    };
    ImportDto: {
      /** @description Or its bytes in Base64: UTF-8 and Windows-1251 are told apart */
      base64?: string;
      /** @description The file as text */
      csv?: string;
      /** @description Only says what would change */
      dryRun: boolean;
    };
    ImportedDto: {
      /**
       * Format: uuid
       * @description 202: a big file is imported by this job, whose result is the report
       */
      jobId?: string;
      /** @description 200: {format, readable, found, imported, categories, byType, problems, added, changed, unchanged, questions} */
      report?: {
        [key: string]: unknown;
      };
    };
    ImportErrorDto: {
      code: string;
      field: string;
      /** @description Values for the text of the code */
      params?: {
        [key: string]: unknown;
      };
    };
    ImportReportDto: {
      changed: number;
      created: number;
      dryRun: boolean;
      failed: number;
      /** @description Classes that are made with them */
      newClasses: string[];
      rows: components['schemas']['ImportRowDto'][];
      same: number;
    };
    ImportRowDto: {
      /** @enum {string} */
      action: 'create' | 'change' | 'same' | 'error';
      changes: components['schemas']['ImportChangeDto'][];
      errors: components['schemas']['ImportErrorDto'][];
      line: number;
      person: string;
    };
    IssuedDto: {
      /** @description Who had none before */
      issued: number;
    };
    JobDto: {
      /** @description Error code of the last try */
      error: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What is being done */
      note: string | null;
      /** @description How much is done, 0 to 1 */
      progress: number;
      /** @description What the job answered; its form is told by its name */
      result: {
        [key: string]: unknown;
      } | null;
      /** @enum {string} */
      state: 'waiting' | 'active' | 'completed' | 'failed';
    };
    KindChoicesDto: {
      /** @description What is in force */
      channels: components['schemas']['ChannelChoiceDto'][];
      /** @enum {string} */
      group: 'study' | 'teaching' | 'talk' | 'school';
      kind: string;
      /** @description In the language of the reader */
      label: string;
      /** @description It cannot be turned off */
      mustRead: boolean;
    };
    LastBackupDto: {
      ageHours: number;
      /** Format: date-time */
      at: string;
      bytes: number;
      name: string;
    };
    LastPostDto: {
      /** Format: date-time */
      at: string;
      author: components['schemas']['PostAuthorDto'] | null;
    };
    LessonCardChangeDto: {
      content: components['schemas']['LessonCardContentDto'];
      /** @description Colleagues of the school read it */
      shared: boolean;
      /** @description The last one that was known */
      version: number;
    };
    LessonCardContentDto: {
      /** @description «5», «5–6», «10 Б» */
      className: string;
      /** @description УУД: познавательные */
      cognitive: string;
      /** @description УУД: коммуникативные */
      communicative: string;
      goal: string;
      homework: string;
      /** @description Tests and pages that the lesson uses */
      links: components['schemas']['LessonLinkDto'][];
      /** @description The theme of the lesson */
      name: string;
      /** @description Результаты: предметные */
      ofSubject: string;
      /** @description УУД: личностные */
      personal: string;
      /** @description УУД: регулятивные */
      regulatory: string;
      /** @description ДОТ: how those who are not in the classroom take part */
      remote: string;
      resources: string;
      stages: components['schemas']['LessonStageDto'][];
      subject: string;
    };
    LessonCardDto: {
      /** Format: date-time */
      changedAt: string;
      className: string;
      content: components['schemas']['LessonCardContentDto'];
      /** Format: uuid */
      id: string;
      mayChange: boolean;
      name: string;
      /** @description Null: their data was erased */
      owner: components['schemas']['LessonCardOwnerDto'] | null;
      shared: boolean;
      subject: string;
      version: number;
    };
    LessonCardIdDto: {
      /** Format: uuid */
      id: string;
    };
    LessonCardOwnerDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    LessonCardPageDto: {
      items: components['schemas']['LessonCardRowDto'][];
      next: string | null;
    };
    LessonCardRowDto: {
      /** Format: date-time */
      changedAt: string;
      className: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Null: their data was erased */
      owner: components['schemas']['LessonCardOwnerDto'] | null;
      shared: boolean;
      subject: string;
    };
    LessonCardVersionDto: {
      version: number;
    };
    LessonLinkDto: {
      name: string;
      url: string;
    };
    LessonStageDto: {
      /**
       * Format: uuid
       * @description Chosen by who adds the stage; stays with it, and is the same in every version and copy
       */
      id: string;
      /** @description 0: not said */
      minutes: number;
      name: string;
      /** @description What is formed or reached */
      result: string;
      students: string;
      teacher: string;
    };
    MadeDto: {
      /** Format: uuid */
      id: string;
    };
    MarkDto: {
      done: boolean;
    };
    MarkedWorkDto: {
      /** Format: uuid */
      activityId: string;
      /** @description Of the last version; null: there is none */
      assessment: components['schemas']['AssessmentDto'] | null;
      /** Format: date-time */
      dueAt: string | null;
      /** Format: uuid */
      id: string;
      late: boolean;
      name: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      state: 'none' | 'draft' | 'handed-in' | 'returned' | 'graded';
      /** @description Handed in and not taken back, the first one first */
      versions: components['schemas']['WorkVersionDto'][];
    };
    MaterialAnswerDto: {
      /** Format: uuid */
      id: string;
      /** @description Null: erased */
      personName: string | null;
      /** @description Empty: erased */
      text: string;
      /** Format: date-time */
      writtenAt: string;
    };
    MaterialAuthorDto: {
      /** @description Has offered what was accepted */
      contributed: boolean;
      /** @description Null: erased */
      name: string | null;
    };
    MaterialCardDto: {
      /** @description For whom it is adapted: vision, hearing, speech, motor, delay, autism, intellect */
      adapted: string[];
      /** @enum {string} */
      ageMark: '0+' | '6+' | '12+' | '16+' | '18+';
      classFrom: number;
      classTo: number;
      description: string;
      /** @enum {string} */
      licence: 'cc0' | 'cc-by' | 'cc-by-sa' | 'cc-by-nc' | 'cc-by-nc-sa' | 'network';
      /** @description Whose it is, and by what right it is handed on */
      rights: string;
      subject: string;
      title: string;
      topic: string;
    };
    MaterialChangesDto: {
      /** @description copy: the version before; source: this one */
      parts: components['schemas']['MaterialPartComparisonDto'][];
      /** @description Number of the version that was published before; null: this is the first */
      since: number | null;
    };
    MaterialCopyDecisionsDto: {
      /** @description About parts that are not named: the source’s changes are accepted, own ones kept, both merged; where they meet the own stays */
      parts: components['schemas']['MaterialPartDecisionDto'][];
      /**
       * Format: uuid
       * @description The version that was compared
       */
      versionId: string;
    };
    MaterialCopyDifferenceDto: {
      /** @description Of the source */
      files: components['schemas']['MaterialFileDto'][];
      kind: string;
      number: number;
      /**
       * Format: uuid
       * @description The copy itself
       */
      objectId: string;
      parts: components['schemas']['MaterialPartComparisonDto'][];
      /** @description Whose source it is */
      school: components['schemas']['SchoolDto'];
      /** @description Of the source */
      title: string;
      /**
       * Format: uuid
       * @description Of the source; what is decided names it
       */
      versionId: string;
    };
    MaterialCopyIdDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description What was made
       */
      objectId: string;
    };
    MaterialCopyPageDto: {
      items: components['schemas']['MaterialCopyRowDto'][];
      next: string | null;
    };
    MaterialCopyRowDto: {
      /** Format: uuid */
      id: string;
      /** @description The source has gone on */
      isBehind: boolean;
      kind: string;
      number: number;
      /** Format: uuid */
      objectId: string;
      school: components['schemas']['SchoolDto'];
      /** @description Of the published version; null: there is none for me any more */
      sourceNumber: number | null;
      /** Format: date-time */
      takenAt: string;
      /** @description As the version says that was decided about last */
      title: string;
    };
    MaterialDto: {
      /** @description For whom it is adapted: vision, hearing, speech, motor, delay, autism, intellect */
      adapted: string[];
      /** @enum {string} */
      ageMark: '0+' | '6+' | '12+' | '16+' | '18+';
      authors: components['schemas']['MaterialAuthorDto'][];
      classFrom: number;
      classTo: number;
      content: components['schemas']['MaterialPartDto'][];
      /** Format: date-time */
      createdAt: string;
      description: string;
      files: components['schemas']['MaterialFileDto'][];
      /** Format: uuid */
      id: string;
      /** @description A key of the extension point materialKind: category */
      kind: string;
      /** @enum {string} */
      licence: 'cc0' | 'cc-by' | 'cc-by-sa' | 'cc-by-nc' | 'cc-by-nc-sa' | 'network';
      number: number;
      /** @description Of the last decision; only to the own school */
      reason: string;
      /** @description Whose it is, and by what right it is handed on */
      rights: string;
      school: components['schemas']['SchoolDto'];
      /** @description Schools that have taken a copy of the material, the own one among them */
      schoolsWithCopies: number;
      /** @enum {string} */
      state: 'review' | 'returned' | 'published' | 'withdrawn';
      subject: string;
      title: string;
      topic: string;
      /** Format: uuid */
      versionId: string;
    };
    MaterialFieldComparisonDto: {
      /**
       * @description Who has changed it
       * @enum {string}
       */
      by: 'source' | 'copy' | 'both';
      /** @description @place: the part that it lies in */
      field: string;
      /** @description base, copy and source: the values; absent where the field is not there */
      values: {
        [key: string]: unknown;
      };
    };
    MaterialFieldDecisionDto: {
      /** @enum {string} */
      decision: 'accept' | 'keep';
      field: string;
    };
    MaterialFileDto: {
      /** Format: uuid */
      fileId: string;
      /** @description SHA-256 in hex, as parts name it */
      sha256: string;
    };
    MaterialObjectDto: {
      authorIds: string[];
      /** @description Null: never handed in */
      card: components['schemas']['MaterialCardDto'] | null;
      /** @description Its own name */
      name: string;
      /** @enum {string|null} */
      state: 'review' | 'returned' | 'published' | 'withdrawn' | null;
      /**
       * Format: uuid
       * @description The last version
       */
      versionId: string | null;
    };
    MaterialOfferDecisionDto: {
      /** @description Otherwise it is declined */
      accepted: boolean;
      /** @description As with a copy; of what is not named what is offered is taken where the authors have not changed the same */
      parts: components['schemas']['MaterialPartDecisionDto'][];
      reply: string;
    };
    MaterialOfferDto: {
      /** @description Which the offered parts name */
      files: components['schemas']['MaterialFileDto'][];
      /** Format: uuid */
      id: string;
      /** @description Of the material */
      kind: string;
      /** Format: uuid */
      materialId: string;
      /** @description Mine to decide about, and open */
      mayDecide: boolean;
      /** @description Sent by me, and open */
      mayWithdraw: boolean;
      message: string;
      /**
       * Format: uuid
       * @description What was published; null for who has sent the offer
       */
      objectId: string | null;
      /** Format: date-time */
      offeredAt: string;
      /** @description copy: what the authors have now; source: what is offered. Empty for who does not decide */
      parts: components['schemas']['MaterialPartComparisonDto'][];
      /** @description Who has offered it; null: erased */
      personName: string | null;
      reply: string;
      /** @description In whose name it was offered */
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'open' | 'accepted' | 'declined' | 'withdrawn';
      /** @description Of the material */
      title: string;
    };
    MaterialOfferIdDto: {
      /** Format: uuid */
      id: string;
    };
    MaterialOfferPageDto: {
      items: components['schemas']['MaterialOfferRowDto'][];
      next: string | null;
    };
    MaterialOfferRowDto: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      materialId: string;
      message: string;
      /** Format: date-time */
      offeredAt: string;
      /** @description Who has offered it; null: erased */
      personName: string | null;
      reply: string;
      /** @description In whose name it was offered */
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'open' | 'accepted' | 'declined' | 'withdrawn';
      /** @description Of the material */
      title: string;
    };
    MaterialPageDto: {
      items: components['schemas']['MaterialRowDto'][];
      next: string | null;
    };
    MaterialPartComparisonDto: {
      /** @enum {string} */
      by: 'source' | 'copy' | 'both';
      /** @description What the source says; of a part that only the copy has, what that says */
      data: {
        [key: string]: unknown;
      };
      fields: components['schemas']['MaterialFieldComparisonDto'][];
      /** Format: uuid */
      id: string;
      /** @description Both have changed the same */
      isConflict: boolean;
      isInCopy: boolean;
      isInSource: boolean;
      kind: string;
      name: string;
    };
    MaterialPartDecisionDto: {
      /** @enum {string} */
      decision: 'accept' | 'keep' | 'merge';
      /** @description Of fields that both have changed; own ones are kept otherwise */
      fields?: components['schemas']['MaterialFieldDecisionDto'][];
      /** Format: uuid */
      id: string;
    };
    MaterialPartDto: {
      /** @description Its fields */
      data: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      id: string;
      kind: string;
      /** Format: uuid */
      parentId: string | null;
    };
    MaterialRemarkDto: {
      answers: components['schemas']['MaterialAnswerDto'][];
      /** Format: uuid */
      id: string;
      /** @description Mended, or talked over */
      isDone: boolean;
      /** @description Of the version that was remarked on */
      number: number;
      /**
       * Format: uuid
       * @description Null: about the material as a whole
       */
      partId: string | null;
      /** @description Null: erased */
      personName: string | null;
      /** @description Empty: erased */
      text: string;
      /** Format: date-time */
      writtenAt: string;
    };
    MaterialRemarkIdDto: {
      /** Format: uuid */
      id: string;
    };
    MaterialRemarkListDto: {
      items: components['schemas']['MaterialRemarkDto'][];
    };
    MaterialRemarkStateDto: {
      isDone: boolean;
    };
    MaterialReviewDto: {
      /** @enum {string} */
      decision: 'publish' | 'return' | 'withdraw';
      /** @description For the authors; what is taken back needs one */
      reason: string;
    };
    MaterialRowDto: {
      classFrom: number;
      classTo: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Of the material
       */
      id: string;
      /** @description A key of the extension point materialKind: category */
      kind: string;
      number: number;
      parts: number;
      /** @description Of the last decision */
      reason: string;
      school: components['schemas']['SchoolDto'];
      /** @enum {string} */
      state: 'review' | 'returned' | 'published' | 'withdrawn';
      subject: string;
      title: string;
      /** Format: uuid */
      versionId: string;
    };
    MaterialUseDto: {
      /** @description Marked ones; the mean is theirs */
      answers: number | null;
      /** @description Which they are in now */
      classes: number | null;
      /** @description Copies in them */
      copies: number;
      /** @description Fewer than five pupils have answered: nothing is said about them */
      isHidden: boolean;
      /** @description Mean share of the points, in whole percent */
      meanPercent: number | null;
      /** @description Who have answered its questions in tests */
      pupils: number | null;
      /** @description Other schools that have taken copies */
      schools: number;
    };
    MaterialVersionIdDto: {
      /** Format: uuid */
      materialId: string;
      number: number;
      /** Format: uuid */
      versionId: string;
    };
    MembershipDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'student' | 'staff' | 'outsider';
      organisation: string;
      /** Format: uuid */
      organisationId: string;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description First day on which it does not hold
       */
      until: string | null;
    };
    MembershipFiguresDto: {
      /** @description Those who are members of at least one community */
      members: number;
      teachers: number;
    };
    MembershipListDto: {
      items: components['schemas']['MembershipDto'][];
    };
    MembershipPageDto: {
      /** @description Of all teachers, not of the page */
      figures: components['schemas']['MembershipFiguresDto'];
      /** @description By name */
      items: components['schemas']['MembershipTeacherDto'][];
      next: string | null;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description The first day after the period
       */
      until: string;
    };
    MembershipRefDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'student' | 'staff' | 'outsider';
      organisation: string;
      /** Format: uuid */
      organisationId: string;
    };
    MembershipSectionDto: {
      /** @description Answers that were accepted */
      accepted: number;
      /** @description null: of a school with which there is no agreement any more */
      name: string | null;
      /** @description Other posts */
      posts: number;
      /** Format: uuid */
      sectionId: string;
      /** @enum {string} */
      standing: 'member' | 'silent' | 'not-joined';
      topics: number;
    };
    MembershipTeacherDto: {
      name: string;
      /** @description Those of the period */
      others: components['schemas']['OtherCommunityDto'][];
      /** Format: uuid */
      personId: string;
      sections: components['schemas']['MembershipSectionDto'][];
    };
    MessageDto: {
      /** @description Null when the message is addressed to the person: then it goes to the address that the account has on that day */
      address: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description What the mail server said to the last try */
      error: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description Name of that person */
      person: string | null;
      /**
       * Format: uuid
       * @description Whose message it is, if that is known
       */
      personId: string | null;
      /**
       * @description `kept`: in the outbox, as there is no mail server; `failed`: given up; `no-address`: the person has none
       * @enum {string}
       */
      state: 'waiting' | 'sent' | 'kept' | 'failed' | 'no-address';
      subject: string;
      /** @description Null when a mail server has taken the message: then it is not kept */
      text: string | null;
      tries: number;
    };
    MessageItemDto: {
      /** @description Null when the message is addressed to the person: then it goes to the address that the account has on that day */
      address: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description What the mail server said to the last try */
      error: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description Name of that person */
      person: string | null;
      /**
       * Format: uuid
       * @description Whose message it is, if that is known
       */
      personId: string | null;
      /**
       * @description `kept`: in the outbox, as there is no mail server; `failed`: given up; `no-address`: the person has none
       * @enum {string}
       */
      state: 'waiting' | 'sent' | 'kept' | 'failed' | 'no-address';
      subject: string;
      tries: number;
    };
    MessagePageDto: {
      items: components['schemas']['MessageItemDto'][];
      next: string | null;
    };
    MovedPupilsDto: {
      /** @description Without those who were in the class already */
      moved: number;
    };
    MovePupilsDto: {
      /** @description Pupils of the same school */
      personIds: string[];
      /**
       * Format: date
       * @description First day in the class; today by default
       */
      since?: string;
    };
    MoveQuestionsDto: {
      /**
       * Format: uuid
       * @description null: the bank itself
       */
      categoryId: string | null;
      questionIds: string[];
    };
    MyAnnouncementDto: {
      /** @description null: erased */
      author: string | null;
      /** Format: date-time */
      correctedAt: string | null;
      /** Format: uuid */
      id: string;
      mustRead: boolean;
      /** @description School, class, course or group */
      place: string;
      /** Format: date-time */
      readAt: string | null;
      /** Format: date-time */
      sentAt: string;
      title: string;
      /** Format: date */
      until: string | null;
    };
    MyAnnouncementPageDto: {
      items: components['schemas']['MyAnnouncementDto'][];
      next: string | null;
    };
    MyPlaceDto: {
      /** @description Capabilities of the course and activity level that I have here */
      capabilities: string[];
      /** @description Roles that I have in this course or above it */
      roles: string[];
    };
    MyWorkDto: {
      /**
       * Format: date-time
       * @description For me, extensions counted
       */
      cutOffAt: string | null;
      draft: components['schemas']['DraftDto'];
      /**
       * Format: date-time
       * @description For me, extensions counted
       */
      dueAt: string | null;
      /** Format: uuid */
      id: string | null;
      /** @description The work is handed in and nobody has begun to mark it */
      mayTakeBack: boolean;
      /** @description Code of what keeps me from handing in; null: nothing */
      refusal: string | null;
      /** @enum {string} */
      state: 'none' | 'draft' | 'handed-in' | 'returned' | 'graded';
      /** @description The first one first */
      versions: components['schemas']['WorkVersionDto'][];
    };
    NamedPlaceDto: {
      /**
       * Format: uuid
       * @description Null for the site
       */
      id: string | null;
      /** @enum {string} */
      level: 'site' | 'organisation' | 'course' | 'activity' | 'person';
      /** @description Null for the site */
      name: string | null;
    };
    NetworkModeratorDto: {
      name: string;
      /** Format: uuid */
      personId: string;
      school: string;
    };
    NetworkModeratorsDto: {
      /** @description Who may be named: those who have written in the section; only to those who may manage it */
      candidates: components['schemas']['NetworkModeratorDto'][];
      items: components['schemas']['NetworkModeratorDto'][];
    };
    NetworkSectionChangeDto: {
      closed: boolean;
      description: string;
      /** @description School subject or field: sections are listed under it */
      subject: string;
      /** @description What it is about: the name of the section */
      theme: string;
      version: number;
    };
    NetworkSectionCreatedDto: {
      /** Format: uuid */
      id: string;
    };
    NetworkSectionDto: {
      /** @description It is read, and nobody writes in it */
      closed: boolean;
      description: string;
      /**
       * Format: uuid
       * @description Of its board, too
       */
      id: string;
      /** Format: date-time */
      lastPostAt: string | null;
      /** @description The actor may change it and name its moderators */
      mayManage: boolean;
      mayModerate: boolean;
      /** @description Whose it is */
      school: components['schemas']['SchoolDto'];
      /** @description School subject or field: sections are listed under it */
      subject: string;
      /** @description I hear of new topics */
      subscribed: boolean;
      /** @description What it is about: the name of the section */
      theme: string;
      topics: number;
      /** @description Topics with something that the reader has not read */
      unread: number;
      version: number;
    };
    NetworkSectionPageDto: {
      items: components['schemas']['NetworkSectionDto'][];
      next: string | null;
    };
    NewActivityDto: {
      name: string;
      /** Format: uuid */
      sectionId: string;
      settings?: {
        [key: string]: unknown;
      };
      type: string;
    };
    NewAnnouncementDto: {
      /** @description It asks to be read, and it is seen who has */
      mustRead: boolean;
      place: components['schemas']['AnnouncementPlaceRefDto'];
      /** @description Who of the place is meant */
      roles: string[];
      /**
       * Format: uuid
       * @description Made by the client for this announcement: sent twice, it is there once
       */
      sendId?: string;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
      title: string;
      /**
       * Format: date
       * @description The last day on which it asks to be read, and on which who joins the audience gets it
       */
      until: string | null;
    };
    NewBankDto: {
      /** Format: uuid */
      ownerId: string;
      /**
       * @description A course has a bank from its beginning
       * @enum {string}
       */
      ownerKind: 'course' | 'organisation' | 'person';
    };
    NewCalendarFeedDto: {
      /** @description Told once: only its hash is kept */
      address: string;
      /** Format: date-time */
      createdAt: string;
    };
    NewCategoryDto: {
      name: string;
      /**
       * Format: uuid
       * @description null: below the bank itself
       */
      parentId?: string | null;
    };
    NewConsultationMessageDto: {
      /** @description It is the answer: the term is kept, the asker rates */
      answers: boolean;
      /** @description Uploaded files, in their order; pictures of the text are not named */
      fileIds?: string[];
      /**
       * Format: uuid
       * @description Made by the client: sent twice, it is written once
       */
      sendId?: string;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
    };
    NewConsultationRequestDto: {
      /** @description Uploaded files, in their order; pictures of the text are not named */
      fileIds?: string[];
      /** @description For oneself: the figures do not count it for the school */
      personal: boolean;
      /**
       * Format: uuid
       * @description Made by the client: sent twice, it is written once
       */
      sendId?: string;
      subject: string;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
      /** Format: uuid */
      themeId: string;
    };
    NewConsultationThemeDto: {
      /** @description Staff of the school. Who has fewest open requests gets the next */
      answererIds: string[];
      description: string;
      name: string;
      /** @description From Monday to Friday; the day of the question is not counted */
      workingDays: number;
    };
    NewCopyDto: {
      name: string;
      /**
       * Format: date
       * @description First day of lessons of the copy: all dates move by as many days
       */
      startsOn: string;
    };
    NewCourseCategoryDto: {
      name: string;
      /**
       * Format: uuid
       * @description Default: at the top
       */
      parentId?: string | null;
    };
    NewCourseDto: {
      /**
       * Format: uuid
       * @description A category of the organisation
       */
      categoryId?: string | null;
      name: string;
      /**
       * Format: uuid
       * @description Default: the organisation worked in
       */
      organisationId?: string;
    };
    NewEntryKeyDto: {
      /**
       * Format: date-time
       * @description Until when; default: for good
       */
      closesAt?: string;
      /** @description How many people may use it; default: any number */
      maxUses?: number;
      /**
       * Format: date-time
       * @description From when on it opens the course; default: now
       */
      opensAt?: string;
      /**
       * Format: date-time
       * @description Until when those who use it take part; default: for good
       */
      participantUntil?: string;
    };
    NewEventDto: {
      /** @description Whose people see it; null: only the actor */
      audience: components['schemas']['EventAudienceDto'] | null;
      /** @description Plain text */
      description: string | null;
      /**
       * Format: date-time
       * @description The same as the begin: a moment
       */
      endsAt: string | null;
      /** @description As one that was removed had them; absent: none */
      exceptions?: components['schemas']['EventExceptionDto'][];
      /** Format: date */
      firstDay: string | null;
      /**
       * Format: date
       * @description The last one that belongs to it
       */
      lastDay: string | null;
      name: string;
      place: string | null;
      /** @description null: it is there once */
      repeat: components['schemas']['RepeatDto'] | null;
      /** Format: date-time */
      startsAt: string | null;
    };
    NewGradeItemDto: {
      /** Format: uuid */
      categoryId?: string | null;
      /** Format: date */
      day: string;
      /** @description Of points */
      max?: number;
      name: string;
      /** @enum {string} */
      scale: 'points' | 'mark' | 'pass';
    };
    NewGradeItemIdDto: {
      /** Format: uuid */
      id: string;
    };
    NewGroupDto: {
      name: string;
    };
    NewGroupPostDto: {
      /** @description Uploaded files, in their order; pictures of the text are not named */
      fileIds?: string[];
      /**
       * Format: uuid
       * @description Made by the client for this post: sent twice, it is written once
       */
      sendId?: string;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
    };
    NewLessonCardDto: {
      content: components['schemas']['LessonCardContentDto'];
      /** @description Colleagues of the school read it */
      shared: boolean;
    };
    NewMaterialAnswerDto: {
      text: string;
    };
    NewMaterialCopyDto: {
      /**
       * Format: uuid
       * @description Where it goes, as the kind of material understands it: of a category, another one or a bank
       */
      placeId: string;
    };
    NewMaterialOfferDto: {
      /** @description To the authors: what is better now */
      message: string;
      /** @description Parts of my copy that are not as its source says */
      partIds: string[];
    };
    NewMaterialRemarkDto: {
      /**
       * Format: uuid
       * @description A part of the version; null: the material as a whole
       */
      partId: string | null;
      text: string;
    };
    NewMaterialVersionDto: {
      /** @description For whom it is adapted: vision, hearing, speech, motor, delay, autism, intellect */
      adapted: string[];
      /** @enum {string} */
      ageMark: '0+' | '6+' | '12+' | '16+' | '18+';
      /** @description People of the school, in their order */
      authorIds: string[];
      classFrom: number;
      classTo: number;
      description: string;
      /** @description A key of the extension point materialKind: category */
      kind: string;
      /** @enum {string} */
      licence: 'cc0' | 'cc-by' | 'cc-by-sa' | 'cc-by-nc' | 'cc-by-nc-sa' | 'network';
      /**
       * Format: uuid
       * @description What is published
       */
      objectId: string;
      /** @description Whose it is, and by what right it is handed on */
      rights: string;
      subject: string;
      title: string;
      topic: string;
    };
    NewNetworkSectionDto: {
      description: string;
      /** @description School subject or field: sections are listed under it */
      subject: string;
      /** @description What it is about: the name of the section */
      theme: string;
    };
    NewOtherCommunityDto: {
      /** @description Page of the community */
      address: string;
      name: string;
      /** Format: uuid */
      personId: string;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description The first day on which it is over
       */
      until: string | null;
    };
    NewPostDto: {
      /**
       * Format: uuid
       * @description The post of the same topic that it replies to
       */
      answersId?: string | null;
      /** @description Uploaded files, in their order; pictures of the text are not named */
      fileIds?: string[];
      /**
       * Format: uuid
       * @description Made by the client for this post: sent twice, it is written once
       */
      sendId?: string;
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
    };
    NewQuestionDto: {
      /**
       * Format: uuid
       * @description null: the bank itself
       */
      categoryId?: string | null;
      /** @description By the schema of the question type */
      definition: {
        [key: string]: unknown;
      };
      /** @description Unique in the category */
      idNumber?: string | null;
      name: string;
      /**
       * @description `ready`: tests may take it. Refused with 422 `questions.not-ready` for one that no answer can solve
       * @enum {string}
       */
      state: 'draft' | 'ready';
      tags?: string[];
      type: string;
    };
    NewQuizOverrideDto: {
      /** @description 0: any number */
      attemptsAllowed: number | null;
      /** Format: date-time */
      closesAt: string | null;
      /**
       * Format: uuid
       * @description A group of the course
       */
      groupId?: string;
      /** Format: date-time */
      opensAt: string | null;
      /**
       * Format: uuid
       * @description A student of the course; either this or `groupId`
       */
      personId?: string;
      /** @description 0: without a limit */
      timeLimitMinutes: number | null;
    };
    NewRegradeDto: {
      /** @description With the newest versions of the questions; else with those that the students got */
      newest: boolean;
      /** @description Points that the test gives from now on; slots that are not named keep theirs */
      points?: components['schemas']['SlotPointsDto'][];
    };
    NewSchoolEventDto: {
      /** @description HTML; cleaned */
      description: string;
      /** Format: date-time */
      endsAt: string;
      /** @enum {string} */
      kind: 'webinar' | 'seminar' | 'practicum' | 'round-table' | 'workshop' | 'open-lesson' | 'joint-lesson';
      place: string;
      /** @description Null: as many as come */
      places: number | null;
      recordingUrl: string | null;
      /** Format: date-time */
      startsAt: string;
      title: string;
      /** @description Schools with an agreement see it and take part */
      toPartners: boolean;
      /** @description Of any video service; told to who is registered */
      videoUrl: string | null;
    };
    NewSectionDto: {
      name: string;
    };
    NewTopicDto: {
      /** @description An activity of the course */
      about?: components['schemas']['TopicTargetDto'] | null;
      /** @description Uploaded files, in their order; pictures of the text are not named */
      fileIds?: string[];
      /**
       * @description Announcements are the moderators’
       * @enum {string}
       */
      kind?: 'discussion' | 'question' | 'announcement';
      /**
       * Format: uuid
       * @description Made by the client for this post: sent twice, it is written once
       */
      sendId?: string;
      tags?: string[];
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
      title: string;
    };
    NewTopicIdDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description Of its first post
       */
      postId: string;
    };
    NewTotpDto: {
      /** @description The address as an SVG picture */
      qrSvg: string;
      /** @description Base32 */
      secret: string;
      /** @description otpauth address */
      uri: string;
    };
    NoSessionDto: {
      /** @description This installation has demo sign-ins that work here */
      demo: boolean;
      demoSignIns?: components['schemas']['DemoSignInDto'][];
      /** @description Nobody has an account yet: the first-run page makes the school and its administrator */
      firstRun: boolean;
      /** @enum {boolean} */
      signedIn: false;
    };
    NoteDto: {
      key: string;
      params?: {
        [key: string]: unknown;
      };
    };
    NotificationDto: {
      /** @description Names of the children whom it concerns; empty: the reader */
      about: string[];
      /** Format: date-time */
      createdAt: string;
      /** @enum {string} */
      group: 'study' | 'teaching' | 'talk' | 'school';
      /** Format: uuid */
      id: string;
      kind: string;
      /** @description Page of the web */
      link: string | null;
      mustRead: boolean;
      /** Format: date-time */
      readAt: string | null;
      /** @description In the language of the reader */
      text: string;
    };
    NotificationPageDto: {
      items: components['schemas']['NotificationDto'][];
      next: string | null;
    };
    NotificationPreferencesDto: {
      channels: components['schemas']['ChannelDto'][];
      /** @description When the notifications of the day come together */
      digestAt: string;
      kinds: components['schemas']['KindChoicesDto'][];
      /** @description Time of the day in the school, `21:00`; null together with `quietUntil`: no quiet hours */
      quietFrom: string | null;
      quietUntil: string | null;
      /** @description 0: nothing was chosen yet */
      version: number;
    };
    ObjectDto: {
      /** Format: uuid */
      id: string;
      kind: string;
      name: string;
    };
    OccurrenceChangeDto: {
      /** @description Plain text */
      description: string | null;
      /**
       * Format: date-time
       * @description The same as the begin: a moment
       */
      endsAt: string | null;
      /** Format: date */
      firstDay: string | null;
      /**
       * Format: date
       * @description The last one that belongs to it
       */
      lastDay: string | null;
      name: string;
      place: string | null;
      /** Format: date-time */
      startsAt: string | null;
      /** @description Of the event */
      version: number;
    };
    OfferDto: {
      /** @description The form takes a response */
      answer: boolean;
      certainty: boolean;
      hint: components['schemas']['HintDto'] | null;
      notes: components['schemas']['NoteDto'][];
      submit: boolean;
      tryAgain: boolean;
    };
    OrganisationDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'region' | 'municipality' | 'school' | 'class';
      name: string;
      /** Format: uuid */
      parentId: string | null;
      /** @description IANA name */
      timeZone: string;
      version: number;
    };
    OrganisationPageDto: {
      items: components['schemas']['OrganisationDto'][];
      next: string | null;
    };
    OrganisationRefDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'region' | 'municipality' | 'school' | 'class';
      name: string;
    };
    OtherCommunityChangeDto: {
      /** @description Page of the community */
      address: string;
      name: string;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description The first day on which it is over
       */
      until: string | null;
      version: number;
    };
    OtherCommunityCreatedDto: {
      /** Format: uuid */
      id: string;
    };
    OtherCommunityDto: {
      /** @description Page of the community */
      address: string;
      /** Format: date-time */
      confirmedAt: string;
      /** @description null: erased */
      confirmedBy: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description The first day on which it is over
       */
      until: string | null;
      version: number;
    };
    OutlineActivityDto: {
      /** Format: date-time */
      closesAt: string | null;
      /** @description For who may edit the course: its own conditions */
      conditions: components['schemas']['WordsDto'] | null;
      /** Format: uuid */
      id: string;
      /** @description What I wait for; null: I can open it */
      locked: components['schemas']['StandingDto'] | null;
      /**
       * @description With the rule `manual`: who marks it
       * @enum {string|null}
       */
      markedBy: 'student' | 'teacher' | null;
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      /** @enum {string} */
      rule: 'none' | 'viewed' | 'submitted' | 'graded' | 'passed' | 'manual';
      /**
       * @description How far I am with it; null: I do not learn in this course, or it has no completion
       * @enum {string|null}
       */
      state: 'incomplete' | 'begun' | 'complete' | 'passed' | 'failed' | null;
      type: string;
      version: number;
      visible: boolean;
    };
    OwnGradesDto: {
      items: components['schemas']['GradeDto'][];
      periods: components['schemas']['PeriodMarkDto'][];
      /** @description Of what the person may see; the total of the course first */
      totals: components['schemas']['TotalDto'][];
    };
    PackageDeclarationDto: {
      enabled: boolean;
      package: string;
      tables: components['schemas']['TableDto'][];
    };
    PackageDto: {
      enabled: boolean;
      id: string;
      version: string;
    };
    PaperDto: {
      maxMark: number;
      /** @description In the order of the paper */
      questions: components['schemas']['PaperQuestionDto'][];
      variant: number;
    };
    PaperOfBankDto: {
      /** @description In the order of the paper */
      questionIds: string[];
      /** @description Decides what is left to chance */
      seed: number;
      /** @description Answers in an order of chance, where the author of the question allows it */
      shuffleAnswers?: boolean;
      /** @description Questions in an order of chance */
      shuffleQuestions?: boolean;
      /** @description How many papers that differ */
      variants?: number;
    };
    PaperQuestionDto: {
      /** @description Points */
      maxMark: number;
      /** Format: uuid */
      questionId: string;
      questionType: string;
      /** @description A response that gets full marks; null: a teacher reads the answer, or there is nothing to answer */
      rightAnswer: {
        [key: string]: unknown;
      } | null;
      /** @description What the type shows to a student, texts as html; null: its plugin is off */
      view: {
        [key: string]: unknown;
      } | null;
    };
    PapersDto: {
      /** @description Questions left out, for no version of them is ready */
      leftOut: number;
      papers: components['schemas']['PaperDto'][];
    };
    ParticipantChangeDto: {
      /** Format: date-time */
      since?: string;
      /**
       * Format: date-time
       * @description null: for good
       */
      until?: string | null;
    };
    ParticipantDto: {
      /** Format: uuid */
      classId: string | null;
      /** Format: uuid */
      id: string;
      /** @description Family name, given name, patronymic */
      name: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      role: 'student' | 'teacher';
      /** Format: date-time */
      since: string;
      /** @enum {string} */
      source: 'by-hand' | 'class' | 'key';
      /** Format: date-time */
      until: string | null;
    };
    ParticipantPageDto: {
      items: components['schemas']['ParticipantDto'][];
      next: string | null;
    };
    PartnershipSchoolDto: {
      /** @description Coordinators of other schools find it by its name */
      listed: boolean;
      /** @description What schools can share here */
      scopes: components['schemas']['SharedScopeDto'][];
      version: number;
    };
    PeriodDto: {
      /** @enum {string} */
      kind: 'quarter' | 'trimester' | 'half-year';
      number: number;
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description First day after it
       */
      until: string;
    };
    PeriodInputDto: {
      /** @description Of a column that a teacher has made: several may have one name */
      day: string | null;
      /** @description Of the item, or of the period that a year is made of */
      id: string;
      /** @description Of points by the school's table */
      mark: number | null;
      name: string;
      /** @enum {string|null} */
      state: 'absent' | 'passed' | 'failed' | null;
      /** @enum {string} */
      use: 'counted' | 'state' | 'empty' | 'excluded' | 'no-weight';
      value: number | null;
      weight: number;
    };
    PeriodMarkChangeDto: {
      /** Format: date-time */
      at: string;
      by: string | null;
      mark: number | null;
      reason: string | null;
      /** @enum {string|null} */
      state: 'passed' | 'failed' | 'not-attested' | null;
      suggested: number | null;
    };
    PeriodMarkDto: {
      /** @enum {string} */
      kind: 'quarter' | 'trimester' | 'half-year' | 'year';
      mark: number | null;
      number: number;
      /** @enum {string|null} */
      state: 'passed' | 'failed' | 'not-attested' | null;
      /** Format: uuid */
      yearId: string;
      yearName: string;
    };
    PeriodMarkEditDto: {
      mark: number | null;
      /** Format: uuid */
      personId: string;
      /** @description Wanted where the mark is not the rule's */
      reason?: string;
      /** @enum {string|null} */
      state: 'passed' | 'failed' | 'not-attested' | null;
      /** @description As it was read; 0: nothing was there */
      version: number;
    };
    PeriodMarkEditsDto: {
      marks: components['schemas']['PeriodMarkEditDto'][];
    };
    PeriodMarkHistoryDto: {
      /** @description The latest first */
      items: components['schemas']['PeriodMarkChangeDto'][];
    };
    PeriodMarksDto: {
      items: components['schemas']['PeriodRowDto'][];
      next: string | null;
    };
    PeriodRowDto: {
      inputs: components['schemas']['PeriodInputDto'][];
      /** @description The teacher's */
      mark: number | null;
      mean: number | null;
      name: string;
      /** Format: uuid */
      personId: string;
      reason: string | null;
      sentences: components['schemas']['GradeSentenceDto'][];
      /** @enum {string|null} */
      state: 'passed' | 'failed' | 'not-attested' | null;
      /** @description By the school's rule; null: there is none */
      suggested: number | null;
      version: number;
    };
    PeriodsDto: {
      periods: components['schemas']['PeriodDto'][];
    };
    PersonAccountDto: {
      demo: boolean;
      disabled: boolean;
      email: string | null;
      hasPassword: boolean;
      login: string;
      totpEnabled: boolean;
    };
    PersonDto: {
      /** @description To those who manage the account, and to the person */
      account: components['schemas']['PersonAccountDto'] | null;
      /** Format: date */
      birthDate: string | null;
      familyName: string;
      /** @description Ended, the latest first; to those who manage guardians */
      formerGuardians: components['schemas']['FormerGuardianDto'][];
      givenName: string;
      guardians: components['schemas']['GuardianDto'][];
      /** Format: uuid */
      id: string;
      memberships: components['schemas']['MembershipDto'][];
      patronymic: string | null;
      version: number;
    };
    PersonGradesDto: {
      items: components['schemas']['CourseGradesDto'][];
    };
    PersonItemDto: {
      disabled: boolean;
      familyName: string;
      givenName: string;
      /** Format: uuid */
      id: string;
      login: string | null;
      memberships: components['schemas']['MembershipRefDto'][];
      patronymic: string | null;
    };
    PersonPageDto: {
      items: components['schemas']['PersonItemDto'][];
      next: string | null;
      /** @description How many there are; on the first page only */
      total: number | null;
    };
    PersonRefDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    PersonRoleDto: {
      /** Format: uuid */
      id: string;
      /** @description Where; null is the whole site */
      organisation: components['schemas']['OrganisationRefDto'] | null;
      reason: string | null;
      role: string;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      until: string | null;
    };
    PlacedGradeItemDto: {
      /**
       * Format: uuid
       * @description null: directly in the course
       */
      categoryId: string | null;
      /** @description False: never part of a total */
      counts: boolean;
      extraCredit: boolean;
      /** Format: uuid */
      id: string;
      position: number;
      weight: number | null;
    };
    PlaceDto: {
      /**
       * Format: uuid
       * @description Null for the site
       */
      id: string | null;
      /** @enum {string} */
      level: 'site' | 'organisation' | 'course' | 'activity' | 'person';
    };
    PluginDto: {
      core: boolean;
      enabled: boolean;
      id: string;
      installed: boolean;
      neededBy: string[];
      needs: string[];
      version: string;
    };
    PluginListDto: {
      items: components['schemas']['PluginDto'][];
    };
    PostAppealDto: {
      text: string;
    };
    PostAuthorDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    PostChangeDto: {
      /** @description Absent: they stay */
      fileIds?: string[];
      /** @description HTML with formulas as \(…\) and \[…\]; cleaned before it is kept */
      text: string;
      /** @description The last one that was known */
      version: number;
    };
    PostDto: {
      answers: components['schemas']['AnsweredPostDto'] | null;
      /** @description Null: erased */
      author: components['schemas']['PostAuthorDto'] | null;
      /** Format: date-time */
      changedAt: string | null;
      /** Format: date-time */
      createdAt: string;
      files: components['schemas']['FileDto'][];
      hidden: components['schemas']['PostHiddenDto'] | null;
      /** Format: uuid */
      id: string;
      /** @description By another, and not read by me */
      isNew: boolean;
      isOwn: boolean;
      /** @description Now */
      mayChange: boolean;
      /** @description Now */
      mayDelete: boolean;
      /** @description For the author and who grades */
      points: number | null;
      /** @description Changes with each change of the points; 0: there were none */
      pointsVersion: number;
      reactions: components['schemas']['PostReactionDto'][];
      /** @description In whose name it was written, in the network; null in a course */
      school: string | null;
      /** @description The text as its author writes it; null for who may not change it */
      source: string | null;
      /** @description HTML, formulas drawn; null: hidden from me */
      text: string | null;
      version: number;
    };
    PostHiddenDto: {
      /** Format: date-time */
      at: string;
      /** @description For the author and the moderators */
      reason: string | null;
    };
    PostHidingDto: {
      /** @description For the author and the moderators; null shows it again */
      reason: string | null;
    };
    PostPageDto: {
      items: components['schemas']['PostDto'][];
      next: string | null;
    };
    PostPointsInputDto: {
      /** @description Null takes them back */
      points: number | null;
      /** @description `pointsVersion` of the post as it was known */
      version: number;
    };
    PostReactionDto: {
      count: number;
      mine: boolean;
      /** @enum {string} */
      reaction: 'like' | 'thanks' | 'idea' | 'agree';
    };
    PostReactionInputDto: {
      /**
       * @description Null takes it back
       * @enum {string|null}
       */
      reaction: 'like' | 'thanks' | 'idea' | 'agree' | null;
    };
    PostReportDto: {
      reason: string;
    };
    PostVersionDto: {
      /**
       * Format: date-time
       * @description When it was replaced
       */
      changedAt: string;
      changedBy: components['schemas']['PostAuthorDto'] | null;
      /** @description HTML, formulas drawn */
      text: string;
      version: number;
    };
    PostVersionsDto: {
      /** @description What it was before each change, the first one first */
      items: components['schemas']['PostVersionDto'][];
    };
    PreferencesDto: {
      /** @enum {string} */
      locale: 'ru' | 'en';
      /** @enum {string} */
      theme: 'auto' | 'light' | 'dark';
      vision: components['schemas']['VisionDto'];
    };
    PresenceDto: {
      /** @description Names of the others who have the work open */
      others: string[];
      /** @description Of what is written about the last version */
      revision: number;
      /** @enum {string} */
      state: 'none' | 'draft' | 'handed-in' | 'returned' | 'graded';
    };
    PreviewDto: {
      /** Format: uuid */
      activityId: string;
      /** @description Whether the reader may see the questions and answers: by the settings of the test, once it is handed in */
      answersShown: boolean;
      /** Format: uuid */
      courseId: string;
      /** Format: date-time */
      deadline: string | null;
      /** Format: date-time */
      finishedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description Points; null while it is open, waits for a teacher or may not be seen yet */
      mark: number | null;
      /** @description Whether the reader may know the points by now */
      markShown: boolean;
      maxMark: number;
      name: string;
      number: number;
      /** @description Why a student could not begin now, or not without more: unpublished, hidden, conditions, not-open-yet, closed, password */
      obstacles: string[];
      /** @description What the teacher says to a result like this; plain text */
      overallFeedback: string | null;
      /**
       * Format: date-time
       * @description Clocks of pupils are wrong: count from this one
       */
      serverNow: string;
      /** @description None when the reader may not see the answers any more */
      slots: components['schemas']['AttemptSlotDto'][];
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'open' | 'finished';
    };
    ProgressCellDto: {
      /** Format: uuid */
      activityId: string;
      /**
       * Format: date-time
       * @description Since when it is complete
       */
      at: string | null;
      /** @enum {string} */
      state: 'incomplete' | 'begun' | 'complete' | 'passed' | 'failed';
    };
    ProgressColumnDto: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      rule: 'none' | 'viewed' | 'submitted' | 'graded' | 'passed' | 'manual';
      type: string;
    };
    ProgressPageDto: {
      columns: components['schemas']['ProgressColumnDto'][];
      items: components['schemas']['ProgressRowDto'][];
      next: string | null;
    };
    ProgressRowDto: {
      /** @description Those that are not begun are left out */
      cells: components['schemas']['ProgressCellDto'][];
      /** @description How many of the columns are complete */
      done: number;
      name: string;
      /** Format: uuid */
      personId: string;
    };
    PromotedClassDto: {
      /** Format: uuid */
      classId: string;
      /** @description The next year has another class of this name */
      conflict: boolean;
      from: string;
      students: number;
      /** @description Null: the class graduates */
      to: string | null;
    };
    PromoteDto: {
      /** @description Name of the next year, as in the preview */
      academicYear: string;
      expectedVersion: number;
    };
    PromotionPreviewDto: {
      classes: components['schemas']['PromotedClassDto'][];
      from: components['schemas']['PromotionYearDto'];
      /** @description Pupils who finish school */
      graduates: number;
      to: components['schemas']['PromotionYearDto'];
      /** @description Of the school; name it as `expectedVersion` */
      version: number;
    };
    PromotionYearDto: {
      /**
       * Format: uuid
       * @description Null: the year is made by the promotion
       */
      id: string | null;
      name: string;
      /** Format: date */
      since: string;
      /** Format: date */
      until: string;
    };
    ProposeAgreementDto: {
      /** @description The other schools */
      schoolIds: string[];
      scopes: string[];
      text: string;
      title: string;
      /**
       * Format: date
       * @description First day after it, by the calendar of each school; null: for good
       */
      until: string | null;
    };
    ProposeTermsDto: {
      /** @description Number of the latest terms, as they were read */
      latest: number;
      /** @description The other schools */
      schoolIds: string[];
      scopes: string[];
      text: string;
      title: string;
      /**
       * Format: date
       * @description First day after it, by the calendar of each school; null: for good
       */
      until: string | null;
    };
    PublishedConsultationDto: {
      answer: components['schemas']['PublishedTextDto'];
      answererName: string | null;
      /** @description Null: the asker did not want it */
      askerName: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      publishedAt: string;
      question: components['schemas']['PublishedTextDto'];
      /** @description Who consulted */
      school: components['schemas']['SchoolDto'];
      subject: string;
      theme: string;
    };
    PublishedConsultationPageDto: {
      items: components['schemas']['PublishedConsultationDto'][];
      next: string | null;
    };
    PublishedTextDto: {
      files: components['schemas']['FileDto'][];
      /** @description HTML, formulas drawn */
      text: string;
    };
    PublishTextDto: {
      /** @description What the consent is for; a new text of the same purpose is its next version */
      purpose: string;
      text: string;
      title: string;
    };
    QuestionChangeDto: {
      /** @description By the schema of the question type */
      definition: {
        [key: string]: unknown;
      };
      /** @description Unique in the category */
      idNumber?: string | null;
      name: string;
      /**
       * @description `ready`: tests may take it. Refused with 422 `questions.not-ready` for one that no answer can solve
       * @enum {string}
       */
      state: 'draft' | 'ready';
      tags?: string[];
      /** @description The version that the author saw; 409 when there is another one by now */
      version: number;
    };
    QuestionDto: {
      /** Format: uuid */
      bankId: string;
      /** Format: uuid */
      categoryId: string | null;
      /** @description By the schema of the question type */
      definition: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      id: string;
      /** @description The author's own identifier */
      idNumber: string | null;
      name: string;
      /** @enum {string} */
      state: 'draft' | 'ready';
      tags: string[];
      type: string;
      version: number;
    };
    QuestionFiguresDto: {
      /** @description First attempts that the figures are made of */
      attempts: number;
      items: components['schemas']['QuestionFiguresRowDto'][];
    };
    QuestionFiguresRowDto: {
      /** @description Graded answers, of first attempts */
      count: number;
      /** @description Correlation with the rest of the test; null: too few answers, or all are alike */
      discrimination: number | null;
      /** @description Mean share of the marks; null: no answers */
      facility: number | null;
      name: string;
      /** Format: uuid */
      questionId: string;
      questionType: string;
    };
    QuestionIdsDto: {
      questionIds: string[];
    };
    QuestionListItemDto: {
      /** Format: uuid */
      categoryId: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      state: 'draft' | 'ready';
      tags: string[];
      type: string;
      version: number;
    };
    QuestionPageDto: {
      items: components['schemas']['QuestionListItemDto'][];
      next: string | null;
    };
    QueueDto: {
      active: number;
      /** @description Dead letters */
      dead: number;
      /** @enum {string} */
      name: 'interactive' | 'default' | 'bulk' | 'mail';
      waiting: number;
    };
    QueuesDto: {
      items: components['schemas']['QueueDto'][];
    };
    QuizDto: {
      attemptsAllowed: number | null;
      behaviour: string;
      /** Format: date-time */
      closesAt: string | null;
      /** Format: uuid */
      courseId: string;
      /** @enum {string} */
      gradingMethod: 'highest' | 'average' | 'first' | 'last';
      /** Format: uuid */
      id: string;
      instructions: string;
      maxGrade: number;
      myAttempts: components['schemas']['AttemptSummaryDto'][];
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      /** @description A password is asked for before an attempt */
      passwordNeeded: boolean;
      /** @description Code of what keeps me from starting or going on; null: nothing */
      refusal: string | null;
      /** @description How many questions */
      slots: number;
      timeLimitMinutes: number | null;
    };
    QuizOverrideChangeDto: {
      /** @description 0: any number */
      attemptsAllowed: number | null;
      /** Format: date-time */
      closesAt: string | null;
      /** Format: date-time */
      opensAt: string | null;
      /** @description 0: without a limit */
      timeLimitMinutes: number | null;
      version: number;
    };
    QuizOverrideDto: {
      /** @description 0: any number */
      attemptsAllowed: number | null;
      /** Format: date-time */
      closesAt: string | null;
      /** Format: uuid */
      groupId: string | null;
      /** Format: uuid */
      id: string;
      /** @description Of the person or of the group */
      name: string;
      /** Format: date-time */
      opensAt: string | null;
      /** Format: uuid */
      personId: string | null;
      /** @description 0: without a limit */
      timeLimitMinutes: number | null;
      version: number;
    };
    QuizOverrideIdDto: {
      /** Format: uuid */
      id: string;
    };
    QuizOverrideListDto: {
      items: components['schemas']['QuizOverrideDto'][];
    };
    QuizSettingsDto: {
      attemptsAllowed: number | null;
      behaviour: string;
      feedback: components['schemas']['FeedbackBandDto'][];
      /** @enum {string} */
      gradingMethod: 'highest' | 'average' | 'first' | 'last';
      instructions: string;
      /** @enum {string} */
      layout: 'one' | 'all' | 'breaks';
      password: string | null;
      review: components['schemas']['ReviewOptionsDto'];
      shuffleAnswers: boolean;
      shuffleQuestions: boolean;
      timeLimitMinutes: number | null;
    };
    RandomRuleDto: {
      /**
       * Format: uuid
       * @description A bank of the course or of its school
       */
      bankId: string;
      /**
       * Format: uuid
       * @description null: the whole bank
       */
      categoryId: string | null;
      /** @description Also from the categories below */
      deep: boolean;
      /** @description How many questions */
      picks: number;
      /** @description Questions that have all of these */
      tags: string[];
    };
    ReadAllDto: {
      /**
       * Format: uuid
       * @description The newest that was shown: what has come since stays unread
       */
      upTo: string;
    };
    ReaderDto: {
      name: string;
      /** Format: uuid */
      personId: string;
      /** Format: date-time */
      readAt: string | null;
    };
    ReaderPageDto: {
      items: components['schemas']['ReaderDto'][];
      next: string | null;
    };
    ReasonDto: {
      /** @description Each of these */
      all?: components['schemas']['ReasonDto'][];
      /** @description One of these */
      any?: components['schemas']['ReasonDto'][];
      text?: components['schemas']['ConditionTextDto'];
    };
    RecentGradeDto: {
      /** Format: uuid */
      activityId: string | null;
      /**
       * Format: uuid
       * @description null: directly in the total of the course
       */
      categoryId: string | null;
      /** Format: date-time */
      changedAt: string | null;
      /** Format: uuid */
      courseId: string;
      courseName: string;
      /** Format: date */
      day: string;
      /** @description In no total */
      excluded: boolean;
      final: number | null;
      /** Format: uuid */
      itemId: string;
      /** @description Handed in after the time */
      late: boolean;
      /**
       * @description Stands there instead of a grade
       * @enum {string|null}
       */
      markState: 'absent' | 'passed' | 'failed' | null;
      max: number;
      name: string;
      raw: number | null;
      /** @description Why a teacher typed it */
      reason: string | null;
      /** @enum {string} */
      scale: 'points' | 'mark' | 'pass';
      /**
       * @description null: there is nothing yet
       * @enum {string|null}
       */
      state: 'graded' | 'needs-grading' | null;
      /** @description A teacher typed it */
      typed: boolean;
      why: components['schemas']['WhyGradeDto'] | null;
    };
    RecentGradePageDto: {
      items: components['schemas']['RecentGradeDto'][];
      next: string | null;
    };
    RegradeChangeDto: {
      /**
       * Format: uuid
       * @description Of the attempt
       */
      id: string;
      name: string;
      number: number;
      /** Format: uuid */
      personId: string;
      slots: components['schemas']['RegradedSlotDto'][];
    };
    RegradeChangesPageDto: {
      items: components['schemas']['RegradeChangeDto'][];
      next: string | null;
    };
    RegradedSlotDto: {
      name: string;
      newMark: number | null;
      oldMark: number | null;
      /** @description Key of why the answer cannot be regraded; null: it can */
      refused: string | null;
      slot: number;
    };
    RegradeDto: {
      /** Format: uuid */
      activityId: string;
      /** Format: date-time */
      appliedAt: string | null;
      /** @description Attempts that were looked at */
      attempts: number;
      /** @description Attempts with another mark than before */
      changed: number;
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description Of what is under way or was last
       */
      jobId: string | null;
      newest: boolean;
      /** @description Points that change */
      points: components['schemas']['SlotPointsDto'][];
      /** @description Answers that cannot be regraded: they stay as they are */
      refused: number;
      /** Format: date-time */
      startedAt: string;
      /** @enum {string} */
      state: 'previewing' | 'previewed' | 'applying' | 'applied';
    };
    RegradeListDto: {
      /** @description Newest first */
      items: components['schemas']['RegradeDto'][];
    };
    RegradeStartedDto: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uuid
       * @description Its progress: `GET jobs/{jobId}`
       */
      jobId: string;
    };
    RelatedTopicDto: {
      /** Format: uuid */
      id: string;
      /** @description An answer was accepted */
      isAnswered: boolean;
      /** @description Name of its section, in the network */
      of: string | null;
      title: string;
    };
    RelatedTopicsDto: {
      items: components['schemas']['RelatedTopicDto'][];
    };
    ReleasedDto: {
      /** Format: date-time */
      at: string;
      comment: string;
      levels: components['schemas']['ChosenLevelDto'][];
      mark: number | null;
      /** @enum {string} */
      outcome: 'graded' | 'returned';
    };
    RemovedPluginDto: {
      /** Format: date-time */
      at: string;
      bytes: number;
      name: string;
      plugin: string;
    };
    RemovedPluginsDto: {
      items: components['schemas']['RemovedPluginDto'][];
    };
    RepeatDto: {
      everyWeeks: number;
      /**
       * Format: date
       * @description The last day on which it may be, at most a year after the first
       */
      until: string;
      /** @description 1: Monday … 7: Sunday; that of the first time is one of them */
      weekdays: number[];
    };
    ReportDecidedDto: {
      /** Format: date-time */
      at: string;
      by: components['schemas']['PostAuthorDto'] | null;
      /** @enum {string} */
      outcome: 'dismissed' | 'hidden' | 'shown';
    };
    ReportDecisionDto: {
      /**
       * @description `dismissed`: all stays as it is; `hidden` on a report, `shown` on an appeal
       * @enum {string}
       */
      outcome: 'dismissed' | 'hidden' | 'shown';
      /** @description For `hidden`: what the author is told */
      reason?: string;
    };
    ReportDto: {
      /** @description Null: erased */
      by: components['schemas']['PostAuthorDto'] | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Null: it waits */
      decided: components['schemas']['ReportDecidedDto'] | null;
      /** Format: uuid */
      id: string;
      /**
       * @description `appeal`: of the author, against the hiding
       * @enum {string}
       */
      kind: 'report' | 'appeal';
      post: components['schemas']['PostDto'];
      reason: string;
      /** Format: uuid */
      topicId: string;
      topicTitle: string;
    };
    ReportPageDto: {
      items: components['schemas']['ReportDto'][];
      next: string | null;
    };
    RequestResetDto: {
      login: string;
    };
    ResourceDto: {
      /** Format: uuid */
      courseId: string;
      files: components['schemas']['FileDto'][];
      /** Format: uuid */
      id: string;
      name: string;
      /** @description The text as its author writes it; null for who may not change it */
      source: string | null;
      /** @description HTML, formulas drawn */
      text: string;
      /** @enum {string} */
      type: 'page' | 'file' | 'folder' | 'link';
      url: string | null;
      /** @description Of the activity */
      version: number;
      visible: boolean;
    };
    ResultDto: {
      /** Format: date-time */
      finishedAt: string | null;
      /** @description Points; null while it is open or waits for a teacher */
      grade: number | null;
      /** @description Whether the student may know the points by now */
      gradeShown: boolean;
      /** Format: uuid */
      id: string;
      maxGrade: number;
      name: string;
      number: number;
      /** Format: uuid */
      personId: string;
      /** Format: date-time */
      startedAt: string;
      /** @description `open` or `finished` */
      state: string;
    };
    ResultPageDto: {
      items: components['schemas']['ResultDto'][];
      next: string | null;
      /** @description On all pages */
      total: number;
    };
    ResultPartDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ResultPartsDto: {
      /** @description Groups of the course */
      groups: components['schemas']['ResultPartDto'][];
      /** @description Classes that those who have taken the test are in now */
      items: components['schemas']['ResultPartDto'][];
    };
    ReviewDto: {
      /** @description RichText, html: the teacher's comment */
      comment: {
        [key: string]: unknown;
      } | null;
      /** @description Review of the question type: feedback, parts; texts are html */
      feedback: {
        [key: string]: unknown;
      };
      /** @description RichText, html */
      generalFeedback: {
        [key: string]: unknown;
      } | null;
      /** @description Points; null: waits for a teacher, or there are none */
      mark: number | null;
      /** @description A response that gets full marks */
      rightAnswer: {
        [key: string]: unknown;
      } | null;
    };
    ReviewOptionsDto: {
      /** @description In the two minutes after handing in */
      after: components['schemas']['ShownPartsDto'];
      /** @description After the test has closed */
      closed: components['schemas']['ShownPartsDto'];
      /** @description While the attempt is open, as far as the behaviour of the questions tells something */
      during: components['schemas']['ShownPartsDto'];
      /** @description Later, while the test is open */
      later: components['schemas']['ShownPartsDto'];
    };
    RoleDto: {
      /** Format: uuid */
      id: string;
      key: string;
      name: string | null;
      /**
       * Format: uuid
       * @description Organisation that made it; null for a standard role
       */
      organisationId: string | null;
      permissions: components['schemas']['RolePermissionDto'][];
    };
    RoleListDto: {
      items: components['schemas']['PersonRoleDto'][];
    };
    RolePermissionDto: {
      at: components['schemas']['PlaceDto'];
      capability: string;
      /** @description Set by the school, not by the package that owns the capability */
      changed: boolean;
      /** @enum {string} */
      permission: 'allow' | 'prevent' | 'prohibit';
    };
    RolesDto: {
      items: components['schemas']['RoleDto'][];
    };
    RubricCriterionDto: {
      /** @description Made by the client, unique in the rubric; marks refer to it */
      id: string;
      levels: components['schemas']['RubricLevelDto'][];
      name: string;
    };
    RubricLevelDto: {
      name: string;
      points: number;
    };
    SavedDto: {
      /** Format: date-time */
      savedAt: string;
      sequence: number;
      /** @description After anything but `save`: what the page shows now */
      slot?: components['schemas']['AttemptSlotDto'];
      /** @description QuestionState */
      state: string;
    };
    SavedQuestionDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'draft' | 'ready';
      version: number;
    };
    SchoolDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SchoolEventChangeDto: {
      /** @description HTML; cleaned */
      description: string;
      /** Format: date-time */
      endsAt: string;
      /** @enum {string} */
      kind: 'webinar' | 'seminar' | 'practicum' | 'round-table' | 'workshop' | 'open-lesson' | 'joint-lesson';
      place: string;
      /** @description Null: as many as come */
      places: number | null;
      recordingUrl: string | null;
      /** Format: date-time */
      startsAt: string;
      /**
       * @description What was announced is no draft any more; what was cancelled stays so
       * @enum {string}
       */
      state: 'draft' | 'announced' | 'cancelled';
      title: string;
      /** @description Schools with an agreement see it and take part */
      toPartners: boolean;
      /** @description The last one that was known */
      version: number;
      /** @description Of any video service; told to who is registered */
      videoUrl: string | null;
    };
    SchoolEventDto: {
      /** @description Whether the reader came; null: nobody has said */
      came: boolean | null;
      /**
       * Format: uuid
       * @description The reader’s certificate
       */
      certificateId: string | null;
      /** @description The reader’s own */
      comment: string;
      description: string;
      /** Format: date-time */
      endsAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'webinar' | 'seminar' | 'practicum' | 'round-table' | 'workshop' | 'open-lesson' | 'joint-lesson';
      mayChange: boolean;
      /** @description Null: their data was erased */
      organiser: components['schemas']['EventPersonDto'] | null;
      /**
       * @description The reader’s own; null: not registered
       * @enum {string|null}
       */
      own: 'registered' | 'waiting' | null;
      place: string;
      /** @description Null: as many as come */
      places: number | null;
      /** @description The reader’s own */
      rating: number | null;
      /** @description Null as well to who is not registered */
      recordingUrl: string | null;
      /** @description Who has a place */
      registered: number;
      /** @description Who holds it */
      school: components['schemas']['SchoolDto'];
      /** Format: date-time */
      startsAt: string;
      /** @enum {string} */
      state: 'draft' | 'announced' | 'cancelled';
      title: string;
      toPartners: boolean;
      version: number;
      /** @description Null as well to who is not registered */
      videoUrl: string | null;
      waiting: number;
    };
    SchoolEventIdDto: {
      /** Format: uuid */
      id: string;
    };
    SchoolEventPageDto: {
      items: components['schemas']['SchoolEventRowDto'][];
      next: string | null;
    };
    SchoolEventRowDto: {
      /** Format: date-time */
      endsAt: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'webinar' | 'seminar' | 'practicum' | 'round-table' | 'workshop' | 'open-lesson' | 'joint-lesson';
      /**
       * @description The reader’s own; null: not registered
       * @enum {string|null}
       */
      own: 'registered' | 'waiting' | null;
      /** @description Null: as many as come */
      places: number | null;
      /** @description Who has a place */
      registered: number;
      /** @description Who holds it */
      school: components['schemas']['SchoolDto'];
      /** Format: date-time */
      startsAt: string;
      /** @enum {string} */
      state: 'draft' | 'announced' | 'cancelled';
      title: string;
    };
    SchoolEventVersionDto: {
      version: number;
    };
    SchoolHomeworkDto: {
      /** @description The same of the seven days before those */
      before: components['schemas']['HomeworkCountsDto'];
      /** @description Of all rows together, each assignment once: due today or in the six days before */
      counts: components['schemas']['HomeworkCountsDto'];
      items: components['schemas']['HomeworkRowDto'][];
      next: string | null;
      waiting: number;
    };
    SchoolPersonDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    SchoolPersonPageDto: {
      items: components['schemas']['SchoolPersonDto'][];
      next: string | null;
    };
    SectionChangeDto: {
      name?: string;
      /** @description HTML; what is not safe is taken out */
      text?: string;
      version: number;
      /** @description Hidden sections hide everything in them */
      visible?: boolean;
    };
    SectionDto: {
      activities: components['schemas']['OutlineActivityDto'][];
      /** @description For who may edit the course: conditions of all that is in the section */
      conditions: components['schemas']['WordsDto'] | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Safe HTML, its formulas drawn */
      text: string;
      version: number;
      visible: boolean;
    };
    SectionPlaceDto: {
      /**
       * Format: uuid
       * @description The section after it; null: it is the last
       */
      before: string | null;
    };
    SeenDto: {
      actor: components['schemas']['PersonRefDto'];
      /** Format: date-time */
      hour: string;
      times: number;
      what: string;
    };
    SeenPageDto: {
      items: components['schemas']['SeenDto'][];
      next: string | null;
    };
    SentAnnouncementDto: {
      /** @description null: erased */
      author: string | null;
      /** Format: date-time */
      correctedAt: string | null;
      /** Format: uuid */
      id: string;
      mustRead: boolean;
      /** @description School, class, course or group */
      place: string;
      read: number;
      /** Format: date-time */
      readAt: string | null;
      /** Format: date-time */
      sentAt: string;
      title: string;
      told: number;
      /** Format: date */
      until: string | null;
      /** Format: date-time */
      withdrawnAt: string | null;
    };
    SentAnnouncementPageDto: {
      items: components['schemas']['SentAnnouncementDto'][];
      next: string | null;
    };
    SentNotificationDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      read: number;
      text: string;
      /** @description How many were told */
      told: number;
    };
    SentPageDto: {
      items: components['schemas']['SentNotificationDto'][];
      next: string | null;
    };
    SessionAccountDto: {
      login: string;
      mustChangePassword: boolean;
      totpEnabled: boolean;
      /** @description A second factor must be set up before anything else */
      totpRequired: boolean;
    };
    SessionDto: {
      account: components['schemas']['SessionAccountDto'];
      capabilities: string[];
      children: components['schemas']['ChildDto'][];
      /** @description For the header x-csrf-token of unsafe methods; changes when the session is renewed */
      csrfToken: string;
      /** @description A demo sign-in */
      demo: boolean;
      organisation: components['schemas']['CurrentOrganisationDto'] | null;
      organisations: components['schemas']['OrganisationRefDto'][];
      person: components['schemas']['SessionPersonDto'];
      preferences: components['schemas']['PreferencesDto'];
      roles: string[];
      /** @enum {boolean} */
      signedIn: true;
    };
    SessionItemDto: {
      /** Format: date-time */
      createdAt: string;
      /** @description The session that asks */
      current: boolean;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      seenAt: string;
      userAgent: string;
    };
    SessionListDto: {
      items: components['schemas']['SessionItemDto'][];
    };
    SessionPersonDto: {
      familyName: string;
      givenName: string;
      /** Format: uuid */
      id: string;
      patronymic: string | null;
    };
    SetListedDto: {
      listed: boolean;
      version: number;
    };
    SetPermissionDto: {
      capability: string;
      /**
       * Format: uuid
       * @description Where it holds; absent: the whole site
       */
      organisationId?: string;
      /**
       * @description default: what the packages and the places above say
       * @enum {string}
       */
      permission: 'allow' | 'prevent' | 'prohibit' | 'default';
    };
    SharedScopeDto: {
      key: string;
      /** @description Key of its name among the texts */
      label: string;
    };
    SheetDto: {
      /** Format: uuid */
      fileId: string;
      mediaType: string;
      name: string;
      /** @description Bytes */
      size: number;
      /** @description Degrees clockwise: 0, 90, 180 or 270 */
      turn: number;
    };
    SheetInputDto: {
      /** Format: uuid */
      fileId: string;
      /** @description Degrees clockwise: 0, 90, 180 or 270 */
      turn: number;
    };
    ShownPartsDto: {
      /** @description Whether an answer is right */
      correctness: boolean;
      /** @description Explanations of the question */
      feedback: boolean;
      mark: boolean;
      /** @description The text of the band */
      overall: boolean;
      /** @description The questions with the answers given */
      response: boolean;
      rightAnswer: boolean;
    };
    SignInDto: {
      login: string;
      password: string;
      /** @description Code of the second factor */
      totp?: string;
    };
    SlipDto: {
      /** @description Good for one sign-in */
      code: string;
      /** Format: date-time */
      expiresAt: string;
      login: string;
      name: string;
      /** Format: uuid */
      personId: string;
      /** @description The address of the sign-in page with the code, as an SVG picture */
      qrSvg: string;
    };
    SlipListDto: {
      items: components['schemas']['SlipDto'][];
    };
    SlipSignInDto: {
      code: string;
      totp?: string;
    };
    SlotAnswerDto: {
      /**
       * @description Default: save
       * @enum {string}
       */
      action?: 'save' | 'submit' | 'tryAgain' | 'seen';
      /** @description How sure the student is, where the behaviour asks */
      certainty?: number;
      /** @description By the schema of the question type; absent for `seen` */
      response?: {
        [key: string]: unknown;
      } | null;
      /** @description One more than the last sequence of this slot that the client knows */
      sequence: number;
      /** @description Number of the question */
      slot: number;
    };
    SlotDto: {
      /** @description Ready questions that fit the rule */
      available: number | null;
      maxMark: number;
      /** @description Of the question, or of the category that questions are taken from; null: a whole bank */
      name: string | null;
      number: number;
      /**
       * Format: uuid
       * @description null: at random
       */
      questionId: string | null;
      questionType: string | null;
      rule: components['schemas']['RandomRuleDto'] | null;
      startsPage: boolean;
    };
    SlotInputDto: {
      /** @description Of each question; default: the question's own, 1 at random */
      maxMark?: number;
      /**
       * Format: uuid
       * @description Either this or `rule`
       */
      questionId?: string;
      /** @description Questions at random: other ones for each attempt */
      rule?: components['schemas']['RandomRuleDto'];
      /** @description Begins a page, where pages are by hand */
      startsPage?: boolean;
    };
    SlotListDto: {
      slots: components['schemas']['SlotDto'][];
    };
    SlotPointsDto: {
      /** @description Of each of its questions */
      maxMark: number;
      /** @description Number of the test's slot */
      slot: number;
    };
    SlotsInputDto: {
      slots: components['schemas']['SlotInputDto'][];
    };
    SourceDto: {
      event: string;
      /** Format: uuid */
      id: string;
    };
    StandingDto: {
      reason: components['schemas']['ReasonDto'];
      /** @enum {string} */
      state: 'locked' | 'hidden';
    };
    StartDto: {
      password?: string;
    };
    StartedCopyDto: {
      /**
       * Format: uuid
       * @description The job; its result has `courseId` and `skipped`
       */
      jobId: string;
    };
    StartedDto: {
      /** Format: uuid */
      jobId: string;
    };
    StatementDto: {
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      courseId: string | null;
      courseName: string | null;
      /** Format: uuid */
      id: string;
      object: components['schemas']['ObjectDto'];
      result: components['schemas']['StatementResultDto'] | null;
      source: components['schemas']['SourceDto'];
      /** @enum {string} */
      verb:
        | 'created'
        | 'published'
        | 'imported'
        | 'enrolled'
        | 'left'
        | 'viewed'
        | 'attempted'
        | 'submitted'
        | 'scored'
        | 'voided'
        | 'completed'
        | 'commented'
        | 'attended';
    };
    StatementPageDto: {
      items: components['schemas']['StatementDto'][];
      next: string | null;
    };
    StatementResultDto: {
      mark: number | null;
      maxMark: number | null;
    };
    StoredEventDto: {
      audience: components['schemas']['EventAudienceDto'] | null;
      /** @description Plain text */
      description: string | null;
      /**
       * Format: date-time
       * @description The same as the begin: a moment
       */
      endsAt: string | null;
      exceptions: components['schemas']['EventExceptionDto'][];
      /** Format: date */
      firstDay: string | null;
      /**
       * Format: date
       * @description The last one that belongs to it
       */
      lastDay: string | null;
      name: string;
      place: string | null;
      /** @description null: it is there once */
      repeat: components['schemas']['RepeatDto'] | null;
      /** Format: date-time */
      startsAt: string | null;
      version: number;
    };
    SwitchOrganisationDto: {
      /** Format: uuid */
      organisationId: string;
    };
    TableDto: {
      fields: string[];
      /** @description Days after the person has left; null: as long as the school keeps the record */
      keepDays: number | null;
      /** @description Key of a text of the package */
      purpose: string;
      /** @description With its schema */
      table: string;
    };
    TagDto: {
      questions: number;
      tag: string;
    };
    TagListDto: {
      items: components['schemas']['TagDto'][];
    };
    ToGradeItemDto: {
      /** Format: uuid */
      activityId: string;
      /** Format: uuid */
      courseId: string;
      courseName: string;
      name: string;
      /**
       * Format: date-time
       * @description When the first of them was handed in
       */
      since: string;
      /** @description Attempts that wait for a teacher */
      waiting: number;
    };
    ToGradePageDto: {
      items: components['schemas']['ToGradeItemDto'][];
      next: string | null;
    };
    TokenDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      usedAt: string | null;
    };
    TokenListDto: {
      items: components['schemas']['TokenDto'][];
    };
    TopicAboutDto: {
      /**
       * Format: uuid
       * @description The course that it belongs to
       */
      courseId: string | null;
      /** Format: uuid */
      id: string;
      /** @description activity, question: a key of the extension point linkTarget */
      kind: string;
      name: string;
      /** @description Of the activity or the question */
      type: string;
    };
    TopicAnswerDto: {
      /**
       * Format: uuid
       * @description A reply of the topic; null: none is accepted
       */
      postId: string | null;
    };
    TopicBoardDto: {
      /** Format: uuid */
      activityId: string | null;
      /** Format: uuid */
      courseId: string | null;
      /** @description Each group of the course has one topic */
      isGroupForum: boolean;
      isQuestionForum: boolean;
      /** @enum {string} */
      kind: 'course' | 'network';
      name: string;
    };
    TopicChangeDto: {
      /** @description An activity of the course; only by moderators */
      about?: components['schemas']['TopicTargetDto'] | null;
      /** @description Only moderators write there */
      locked?: boolean;
      pinned?: boolean;
      tags?: string[];
      title?: string;
      /** @description The last one that was known */
      version: number;
    };
    TopicDestinationDto: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    TopicDestinationsDto: {
      items: components['schemas']['TopicDestinationDto'][];
    };
    TopicDto: {
      /** @description What it is about, if I may open that */
      about: components['schemas']['TopicAboutDto'] | null;
      /** @description The accepted one */
      answer: components['schemas']['PostDto'] | null;
      /** @description Null: erased */
      author: components['schemas']['PostAuthorDto'] | null;
      board: components['schemas']['TopicBoardDto'];
      /** Format: uuid */
      boardId: string;
      /** Format: date-time */
      createdAt: string;
      first: components['schemas']['PostDto'];
      /** Format: uuid */
      id: string;
      /** @description An answer was accepted */
      isAnswered: boolean;
      /** @description Its first post is hidden by a moderator */
      isHidden: boolean;
      /** @enum {string} */
      kind: 'discussion' | 'question' | 'announcement';
      last: components['schemas']['LastPostDto'];
      /** Format: uuid */
      lastReadId: string | null;
      locked: boolean;
      /** @description Accept an answer */
      mayAccept: boolean;
      mayGrade: boolean;
      mayModerate: boolean;
      /** @description Change the title and the tags */
      mayRename: boolean;
      /** @description Now */
      mayReply: boolean;
      pinned: boolean;
      /** @description That I see, the first one among them */
      posts: number;
      /** @description What follows the first post; more is at `posts` */
      replies: components['schemas']['PostPageDto'];
      /** @description I hear of new posts, because of the topic or of its forum */
      subscribed: boolean;
      /** @description None: of a topic that is hidden from me, too */
      tags: string[];
      /** @description Empty: hidden from me */
      title: string;
      /** @description By others, that I see and have not read */
      unread: number;
      version: number;
      /** @description The posts of others are shown after an own one */
      waits: boolean;
    };
    TopicMergeDto: {
      /**
       * Format: uuid
       * @description The topic of the same board that gets the posts and keeps its title
       */
      intoId: string;
      /** @description For the authors, and for the log */
      reason: string;
      /** @description Of the topic, the last one that was known */
      version: number;
    };
    TopicMoveDto: {
      /**
       * Format: uuid
       * @description Another forum of the course, another section of the network
       */
      boardId: string;
      /** @description For the authors, and for the log */
      reason: string;
      /** @description Of the topic, the last one that was known */
      version: number;
    };
    TopicPageDto: {
      items: components['schemas']['TopicRowDto'][];
      next: string | null;
    };
    TopicReadDto: {
      /**
       * Format: uuid
       * @description The last post that was seen
       */
      postId: string;
    };
    TopicRowDto: {
      /** @description Null: erased */
      author: components['schemas']['PostAuthorDto'] | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @description An answer was accepted */
      isAnswered: boolean;
      /** @description Its first post is hidden by a moderator */
      isHidden: boolean;
      /** @enum {string} */
      kind: 'discussion' | 'question' | 'announcement';
      last: components['schemas']['LastPostDto'];
      locked: boolean;
      pinned: boolean;
      /** @description That I see, the first one among them */
      posts: number;
      /** @description None: of a topic that is hidden from me, too */
      tags: string[];
      /** @description Empty: hidden from me */
      title: string;
      /** @description By others, that I see and have not read */
      unread: number;
    };
    TopicSplitDto: {
      /** @description Replies; the earliest begins the new topic */
      postIds: string[];
      /** @description For the authors, and for the log */
      reason: string;
      title: string;
      /** @description Of the topic, the last one that was known */
      version: number;
    };
    TopicTargetDto: {
      /** Format: uuid */
      id: string;
      /** @description activity, question: a key of the extension point linkTarget */
      kind: string;
    };
    TotalColumnDto: {
      /** Format: uuid */
      categoryId: string;
      /** @description null: of the course */
      name: string | null;
    };
    TotalDto: {
      /**
       * Format: uuid
       * @description The total of the course has the id of the course
       */
      categoryId: string;
      /** @description By the school's table; none for a mean of marks */
      mark: number | null;
      /** @description What this person could reach */
      max: number;
      /** @description null: of the course */
      name: string | null;
      percent: number | null;
      value: number | null;
    };
    TotalInputDto: {
      /** @description Of a column that a teacher has made: several may have one name */
      day: string | null;
      /**
       * Format: uuid
       * @description Of the item or category
       */
      id: string;
      max: number;
      name: string;
      percent: number | null;
      /** @description What it adds to the total, in points of the total */
      points: number;
      /** @enum {string|null} */
      state: 'absent' | 'passed' | 'failed' | null;
      /** @enum {string} */
      use: 'counted' | 'counted-as-lowest' | 'extra' | 'dropped' | 'excluded' | 'state' | 'empty' | 'not-counted';
      value: number | null;
      /** @description Effective share of the total; 1 is all of it */
      weight: number;
    };
    TotpCodeDto: {
      code: string;
    };
    TrialActionDto: {
      certainty?: number;
      /** @enum {string} */
      kind: 'save' | 'submit' | 'tryAgain' | 'seen' | 'finish';
      /** @description By the schema of the question type; for `save` and `submit` */
      response?: {
        [key: string]: unknown;
      } | null;
    };
    TrialDto: {
      /** @description The behaviour that works for this type */
      behaviour: string;
      /** @description Why the question cannot be made ready */
      faults: components['schemas']['FaultDto'][];
      /** @description Share of the maximal mark */
      fraction: number | null;
      mark: number | null;
      maxMark: number;
      /** @description What the page offers: answer, submit, tryAgain, certainty, hint, notes */
      offer: {
        [key: string]: unknown;
      };
      response: {
        [key: string]: unknown;
      } | null;
      /** @description {feedback, generalFeedback}, where a student would see it by now */
      review: {
        [key: string]: unknown;
      } | null;
      /** @description A response that gets full marks */
      rightAnswer: {
        [key: string]: unknown;
      } | null;
      /** @description QuestionState */
      state: string;
      /** @description What the type shows to a student, texts as html */
      view: {
        [key: string]: unknown;
      };
    };
    TrialFileDto: {
      /** Format: uuid */
      fileId: string;
      /** @description As texts name it */
      path: string;
    };
    TrialRequest: {
      /** @description Everything done so far, the oldest first: nothing is stored */
      actions: components['schemas']['TrialActionDto'][];
      /** @description What a test would prefer; a type may have one of its own */
      behaviour: string;
      /** @description As it stands in the editor; by the schema of the question type */
      definition: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The question whose files the texts name
       */
      questionId?: string;
      /** @description Decides the order shown: the same seed, the same order */
      seed: number;
      type: string;
    };
    UnreadDto: {
      /** @description 100: as many or more */
      count: number;
    };
    ValueDto: {
      /** @enum {string} */
      source: 'own' | 'site' | 'default';
      value: {
        [key: string]: unknown;
      };
      version: number;
    };
    VerifiedDto: {
      /**
       * Format: date
       * @description Of the event, by the clock of the school that held it
       */
      date: string;
      /** @description Whether the file is byte by byte the one that was issued; null: there was only a number */
      genuine: boolean | null;
      /** Format: date-time */
      issuedAt: string;
      kind: string;
      name: string;
      number: string;
      school: string;
      title: string;
    };
    VerifyDto: {
      /** @description As it is printed; case, spaces and hyphens do not matter */
      number?: string;
      /** @description SHA-256 of the PDF file, in hex: the file itself stays with who asks */
      sha256?: string;
    };
    VersionDto: {
      /**
       * Format: uuid
       * @description Who wrote it
       */
      authorId: string | null;
      /** Format: date-time */
      createdAt: string;
      name: string;
      /** @enum {string} */
      state: 'draft' | 'ready';
      version: number;
    };
    VersionListDto: {
      items: components['schemas']['VersionDto'][];
    };
    VersionsDto: {
      node: string;
      postgres: string;
      sreda: string;
    };
    VisionDto: {
      on: boolean;
      pictures: boolean;
      /** @enum {string} */
      scheme: 'black-on-white' | 'white-on-black' | 'blue';
      /** @description Text size in per cent */
      size: number;
      /** @enum {string} */
      spacing: 'normal' | 'wide' | 'widest';
    };
    WarningDto: {
      key: string;
      params?: {
        [key: string]: unknown;
      };
    };
    WebPluginsDto: {
      enabled: string[];
    };
    WhyDto: {
      allowed: boolean;
      /** @description Those in places that the reader administers */
      assignments: components['schemas']['ExplainedAssignmentDto'][];
      at: components['schemas']['NamedPlaceDto'];
      /** @enum {string} */
      because: 'allowed' | 'prevented' | 'prohibited' | 'no-permission' | 'no-role' | 'no-such-place';
      capability: string;
      /** Format: uuid */
      personId: string;
      personName: string | null;
    };
    WhyGradeDto: {
      inputs: components['schemas']['GradeInputDto'][];
      /** @description Key of a text that says how the grade follows from the inputs */
      rule: string;
    };
    WordsDto: {
      /** @description While the conditions do not hold it is not there at all; otherwise it is seen, with the reason */
      hides: boolean;
      words: components['schemas']['ReasonDto'];
    };
    WorkDto: {
      active: number;
      failed: number;
      waiting: number;
    };
    WorkPlaceDto: {
      /** Format: uuid */
      activityId: string;
      /** Format: uuid */
      personId: string;
    };
    WorksToGradeDto: {
      /** Format: uuid */
      activityId: string;
      /** Format: uuid */
      courseId: string;
      courseName: string;
      name: string;
      /**
       * Format: date-time
       * @description When the first of them was handed in
       */
      since: string;
      /** @description Works that wait for a teacher */
      waiting: number;
    };
    WorksToGradePageDto: {
      items: components['schemas']['WorksToGradeDto'][];
      next: string | null;
    };
    WorkVersionDto: {
      /** Format: date-time */
      handedInAt: string;
      late: boolean;
      number: number;
      released: components['schemas']['ReleasedDto'] | null;
      sheets: components['schemas']['SheetDto'][];
      /** Format: date-time */
      takenBackAt: string | null;
      text: string;
    };
    WrittenRowDto: {
      /** @description The grades in force, by column; null: none */
      finals: (number | null)[];
      /** @description The marks of the totals by the school's table */
      marks: (number | null)[];
      /** @description Of the cells of which there is more to say */
      notes: components['schemas']['CellNoteDto'][];
      /** Format: uuid */
      personId: string;
      /** @description By total */
      totals: (number | null)[];
      /** @description Of the cells, by column; 0: nothing was ever there */
      versions: number[];
    };
    WrittenRowsDto: {
      /** @description The items of the columns, as they are now */
      columns: string[];
      /** @description Of everybody of whom something was written */
      items: components['schemas']['WrittenRowDto'][];
      /** @description The categories of the totals, as they are now */
      totals: string[];
    };
    YearDto: {
      /** Format: uuid */
      id: string;
      name: string;
      periods: components['schemas']['PeriodDto'][];
      /** Format: date */
      since: string;
      /**
       * Format: date
       * @description First day after it
       */
      until: string;
    };
    YearListDto: {
      /** Format: uuid */
      currentId: string | null;
      items: components['schemas']['YearDto'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Access_assignments: {
    parameters: {
      query: {
        personId: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssignmentsDto'];
        };
      };
    };
  };
  Access_listRoles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RolesDto'];
        };
      };
    };
  };
  Access_setPermission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPermissionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Access_why: {
    parameters: {
      query: {
        capability: string;
        /** @description Absent for the site */
        id?: string;
        level: 'site' | 'organisation' | 'course' | 'activity' | 'person';
        personId: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhyDto'];
        };
      };
    };
  };
  Announcement_send: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAnnouncementDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementCreatedDto'];
        };
      };
    };
  };
  Announcement_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementDto'];
        };
      };
    };
  };
  Announcement_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Announcement_mine: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Only what asks to be read and is not */
        unread?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyAnnouncementPageDto'];
        };
      };
    };
  };
  Announcement_placesOf: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementPlacesDto'];
        };
      };
    };
  };
  Sent_sent: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentAnnouncementPageDto'];
        };
      };
    };
  };
  Sent_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnouncementChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Sent_classes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementClassesDto'];
        };
      };
    };
  };
  Sent_readersOf: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Pupils of the class and their guardians */
        classId?: string;
        limit?: number;
        /** @description Absent: those who have not */
        read?: boolean;
      };
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementReaderPageDto'];
        };
      };
    };
  };
  Sent_remind: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnouncementToldDto'];
        };
      };
    };
  };
  Sent_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        announcementId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnouncementWithdrawalDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Assignment_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HomeworkDto'];
        };
      };
    };
  };
  Class_archive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
    };
  };
  Work_saveDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftSavedDto'];
        };
      };
    };
  };
  Class_extend: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtensionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Work_handIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandInDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HomeworkDto'];
        };
      };
    };
  };
  Work_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HomeworkDto'];
        };
      };
    };
  };
  Class_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Only those who are in this group of the course */
        groupId?: string;
        limit?: number;
        show?: 'none' | 'draft' | 'handed-in' | 'returned' | 'graded' | 'late' | 'missing';
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassWorkPageDto'];
        };
      };
    };
  };
  SchoolHomework_get: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description What a row is */
        by?: 'course' | 'class' | 'assignment';
        /** @description Only of those who are in this class today */
        classId?: string;
        /** @description Only of this course */
        courseId?: string;
        limit?: number;
        /** @description A work that waits for a teacher longer than so many days is counted as waiting */
        waitDays?: number;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolHomeworkDto'];
        };
      };
    };
  };
  ToGrade_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorksToGradePageDto'];
        };
      };
    };
  };
  Marking_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkedWorkDto'];
        };
      };
    };
  };
  Marking_assess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssessmentInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssessmentDto'];
        };
      };
    };
  };
  Marking_place: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkPlaceDto'];
        };
      };
    };
  };
  Marking_present: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PresenceDto'];
        };
      };
    };
  };
  Marking_leave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        workId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Audit_entries: {
    parameters: {
      query?: {
        /** @description Begins with: `identity.` or `identity.reset-password` */
        action?: string;
        actorId?: string;
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        personId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryPageDto'];
        };
      };
    };
  };
  Audit_seen: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeenPageDto'];
        };
      };
    };
  };
  Event_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEventDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventCreatedDto'];
        };
      };
    };
  };
  Event_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredEventDto'];
        };
      };
    };
  };
  Event_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Event_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Event_changeOccurrence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        day: string;
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OccurrenceChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Event_removeOccurrence: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        day: string;
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Event_audiencesOf: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarAudiencesDto'];
        };
      };
    };
  };
  Calendar_feed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeedDto'];
        };
      };
    };
  };
  Calendar_renew: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewCalendarFeedDto'];
        };
      };
    };
  };
  Calendar_remove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Calendar_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        secret: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
    };
  };
  Calendar_entries: {
    parameters: {
      query: {
        from: string;
        /** @description First moment after it, at most 100 days later */
        to: string;
      };
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarDto'];
        };
      };
    };
  };
  Figures_get: {
    parameters: {
      query: {
        /** @description Asked on this day or later, in the zone of the school */
        from: string;
        /** @description Asked on this day or before */
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationFiguresDto'];
        };
      };
    };
  };
  Figures_csv: {
    parameters: {
      query: {
        /** @description Asked on this day or later, in the zone of the school */
        from: string;
        /** @description Asked on this day or before */
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  Published_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Words in any form; the last may be unfinished */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedConsultationPageDto'];
        };
      };
    };
  };
  Request_list: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        filter?: 'open' | 'overdue' | 'answered' | 'ended' | 'any';
        limit?: number;
        /** @description all: of the school, for who leads; of others it is empty */
        view: 'mine' | 'to-answer' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestPageDto'];
        };
      };
    };
  };
  Request_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsultationRequestDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationIdDto'];
        };
      };
    };
  };
  Request_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Request_handOver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationHandOverDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Request_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsultationMessageDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Request_publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationPublicationDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Request_rate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationRatingInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Request_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Request_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationRequestDto'];
        };
      };
    };
  };
  Theme_staff: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationStaffPageDto'];
        };
      };
    };
  };
  Theme_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationThemePageDto'];
        };
      };
    };
  };
  Theme_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsultationThemeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationIdDto'];
        };
      };
    };
  };
  Theme_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        themeId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationThemeChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Activity_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivityDto'];
        };
      };
    };
  };
  Activity_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Activity_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActivityChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivityDto'];
        };
      };
    };
  };
  Availability_ofActivity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AvailabilityDto'];
        };
      };
    };
  };
  Availability_setOfActivity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AvailabilityChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AvailabilityDto'];
        };
      };
    };
  };
  Completion_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompletionSettingsDto'];
        };
      };
    };
  };
  Completion_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompletionChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompletionSettingsDto'];
        };
      };
    };
  };
  Completion_markOwn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Completion_markOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Activity_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActivityPlaceDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CourseCategory_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CourseCategory_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CourseCategoryChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CourseCategory_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CourseCategoryPlaceDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Course_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Only courses of this category and of those below it */
        categoryId?: string;
        limit?: number;
        /** @description Only courses in which I have a role of my own */
        mine?: boolean;
        /** @description Part of the name */
        q?: string;
        state?: 'current' | 'draft' | 'published' | 'archived';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoursePageDto'];
        };
      };
    };
  };
  Course_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCourseDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedDto'];
        };
      };
    };
  };
  Course_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CourseDto'];
        };
      };
    };
  };
  Course_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Course_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CourseChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CourseDto'];
        };
      };
    };
  };
  Course_addActivity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewActivityDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedDto'];
        };
      };
    };
  };
  Course_copy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCopyDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedCopyDto'];
        };
      };
    };
  };
  Completion_table: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgressPageDto'];
        };
      };
    };
  };
  Completion_csv: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  Section_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSectionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedDto'];
        };
      };
    };
  };
  CourseCategory_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CourseCategoryListDto'];
        };
      };
    };
  };
  CourseCategory_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCourseCategoryDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedDto'];
        };
      };
    };
  };
  Figures_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CourseFiguresDto'];
        };
      };
    };
  };
  Agenda_of: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgendaPageDto'];
        };
      };
    };
  };
  Section_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EditableSectionDto'];
        };
      };
    };
  };
  Section_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Section_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SectionChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Availability_ofSection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AvailabilityDto'];
        };
      };
    };
  };
  Availability_setOfSection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AvailabilityChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AvailabilityDto'];
        };
      };
    };
  };
  Section_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SectionPlaceDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  FollowedClass_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FollowedClassListDto'];
        };
      };
    };
  };
  FollowedClass_unfollow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        classId: string;
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Group_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupListDto'];
        };
      };
    };
  };
  Group_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewGroupDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedGroupDto'];
        };
      };
    };
  };
  Group_fromClasses: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupsMadeDto'];
        };
      };
    };
  };
  EntryKey_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryKeyListDto'];
        };
      };
    };
  };
  EntryKey_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewEntryKeyDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EntryKeyDto'];
        };
      };
    };
  };
  Enrolment_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Those who have left, in place of those who take part or will */
        left?: boolean;
        limit?: number;
        role?: 'student' | 'teacher';
      };
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParticipantPageDto'];
        };
      };
    };
  };
  Enrolment_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnrolDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnrolledDto'];
        };
      };
    };
  };
  EntryKey_enter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnteredDto'];
        };
      };
    };
  };
  Group_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Group_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        groupId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GroupChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EntryKey_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Enrolment_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        participantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Enrolment_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        participantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Certificate_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificatePageDto'];
        };
      };
    };
  };
  Certificate_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        certificateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  SchoolEvent_list: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Own: registered for or held oneself */
        view: 'upcoming' | 'past' | 'own';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolEventPageDto'];
        };
      };
    };
  };
  SchoolEvent_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSchoolEventDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolEventIdDto'];
        };
      };
    };
  };
  SchoolEvent_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolEventDto'];
        };
      };
    };
  };
  SchoolEvent_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SchoolEventChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolEventVersionDto'];
        };
      };
    };
  };
  EventRegistration_note: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAttendanceDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Certificate_issue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedDto'];
        };
      };
    };
  };
  EventRegistration_rate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventFeedbackDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EventRegistration_figures: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventFiguresDto'];
        };
      };
    };
  };
  EventRegistration_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventParticipantPageDto'];
        };
      };
    };
  };
  EventRegistration_register: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventRegistrationDto'];
        };
      };
    };
  };
  EventRegistration_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        eventId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Verification_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifiedDto'];
        };
      };
    };
  };
  Files_upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FileDto'];
        };
      };
    };
  };
  Files_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  Files_discard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Footprint_profile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FootprintProfileDto'];
        };
      };
    };
  };
  Footprint_timeline: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        courseId?: string;
        /** @description Only of this day, by the calendar of the school */
        day?: string;
        limit?: number;
        objectId?: string;
        /** @description Only what happened at this moment or later */
        since?: string;
        /** @description `scored`: with what voids scores */
        verb?:
          | 'created'
          | 'published'
          | 'imported'
          | 'enrolled'
          | 'left'
          | 'viewed'
          | 'attempted'
          | 'submitted'
          | 'scored'
          | 'voided'
          | 'completed'
          | 'commented'
          | 'attended';
      };
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatementPageDto'];
        };
      };
    };
  };
  About_topics: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AboutPageDto'];
        };
      };
    };
  };
  Forum_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForumDto'];
        };
      };
    };
  };
  GroupTalk_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardGroupsDto'];
        };
      };
    };
  };
  GroupTalk_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        boardId: string;
        groupId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewGroupPostDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTopicIdDto'];
        };
      };
    };
  };
  Mention_people: {
    parameters: {
      query?: {
        /** @description The beginning of a word of the name */
        q?: string;
      };
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardPeopleDto'];
        };
      };
    };
  };
  Moderation_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description `open`: the oldest first; `decided`: the last first */
        filter?: 'open' | 'decided';
        limit?: number;
      };
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportPageDto'];
        };
      };
    };
  };
  Search_board: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Words in any form; the last may be unfinished */
        q: string;
        /** @description Only topics that have it; case and «ё» are no matter */
        tag?: string;
      };
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForumFoundPageDto'];
        };
      };
    };
  };
  Subscription_setBoard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForumSubscriptionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Tag_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardTagsDto'];
        };
      };
    };
  };
  Topic_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description `unanswered`: questions without an accepted answer, others without a reply */
        filter?: 'all' | 'unread' | 'unanswered';
        limit?: number;
        /** @description Only topics that have it; case and «ё» are no matter */
        tag?: string;
      };
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicPageDto'];
        };
      };
    };
  };
  Topic_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        boardId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTopicDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTopicIdDto'];
        };
      };
    };
  };
  Subscription_setAuthor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForumSubscriptionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Membership_page: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Together with `until`; absent: the school year */
        since?: string;
        /** @description The first day after the period */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MembershipPageDto'];
        };
      };
    };
  };
  Membership_add: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewOtherCommunityDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OtherCommunityCreatedDto'];
        };
      };
    };
  };
  Membership_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        communityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OtherCommunityChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Membership_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        communityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Membership_csv: {
    parameters: {
      query?: {
        /** @description Together with `until`; absent: the school year */
        since?: string;
        /** @description The first day after the period */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  Search_network: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Words in any form; the last may be unfinished */
        q: string;
        /** @description Only topics that have it; case and «ё» are no matter */
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForumFoundPageDto'];
        };
      };
    };
  };
  NetworkSection_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkSectionPageDto'];
        };
      };
    };
  };
  NetworkSection_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewNetworkSectionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkSectionCreatedDto'];
        };
      };
    };
  };
  NetworkSection_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkSectionDto'];
        };
      };
    };
  };
  NetworkSection_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NetworkSectionChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  NetworkSection_moderatorsOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkModeratorsDto'];
        };
      };
    };
  };
  NetworkSection_name: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  NetworkSection_dismiss: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
        sectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Moving_place: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        placeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForumPlaceDto'];
        };
      };
    };
  };
  Post_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostDto'];
        };
      };
    };
  };
  Post_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Moderation_appeal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostAppealDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Moderation_hide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostHidingDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Post_mark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostPointsInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Post_react: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostReactionInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Moderation_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PostReportDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Post_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        postId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostVersionsDto'];
        };
      };
    };
  };
  Moderation_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        reportId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportDecisionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Subscription_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        kind?: 'author' | 'forum' | 'section' | 'topic';
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FollowedPageDto'];
        };
      };
    };
  };
  Topic_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDto'];
        };
      };
    };
  };
  Topic_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDto'];
        };
      };
    };
  };
  Topic_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicAnswerDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDto'];
        };
      };
    };
  };
  Moving_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicMoveDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Moving_destinations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TopicDestinationsDto'];
        };
      };
    };
  };
  Moving_merge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicMergeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Topic_replies: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostPageDto'];
        };
      };
    };
  };
  Topic_reply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPostDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostDto'];
        };
      };
    };
  };
  Topic_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicReadDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Related_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RelatedTopicsDto'];
        };
      };
    };
  };
  Moving_split: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TopicSplitDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTopicIdDto'];
        };
      };
    };
  };
  Subscription_setTopic: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        topicId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForumSubscriptionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Cells_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CellEditsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenRowsDto'];
        };
      };
    };
  };
  Export_table: {
    parameters: {
      query: {
        format: 'csv' | 'xlsx';
      };
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'text/csv; charset=utf-8': string;
        };
      };
    };
  };
  SetUp_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewGradeItemDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewGradeItemIdDto'];
        };
      };
    };
  };
  Grades_mine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnGradesDto'];
        };
      };
    };
  };
  Periods_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CoursePeriodListDto'];
        };
      };
    };
  };
  Periods_lock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
        period: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Periods_page: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        courseId: string;
        period: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodMarksDto'];
        };
      };
    };
  };
  Periods_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
        period: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PeriodMarkEditsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Periods_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
        period: string;
        personId: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeriodMarkHistoryDto'];
        };
      };
    };
  };
  Periods_unlock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
        period: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Grades_why: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplainedTotalsDto'];
        };
      };
    };
  };
  SetUp_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradeSetUpDto'];
        };
      };
    };
  };
  SetUp_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeGradeSetUpDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradeSetUpDto'];
        };
      };
    };
  };
  SetUp_example: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GradeExampleDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplainedTotalsDto'];
        };
      };
    };
  };
  Grades_table: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        courseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradeTableDto'];
        };
      };
    };
  };
  SetUp_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  SetUp_changeItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeGradeItemDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Cells_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CellHistoryDto'];
        };
      };
    };
  };
  SetUp_restore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Grades_ofPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonGradesDto'];
        };
      };
    };
  };
  Grades_recent: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecentGradePageDto'];
        };
      };
    };
  };
  Class_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeClassDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassDto'];
        };
      };
    };
  };
  Class_movePupils: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MovePupilsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MovedPupilsDto'];
        };
      };
    };
  };
  Class_printSlips: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlipListDto'];
        };
      };
    };
  };
  FirstRun_run: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstRunDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirstRunDoneDto'];
        };
      };
    };
  };
  Person_endGuardianship: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        guardianshipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndGuardianshipDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Person_enterGuardianCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterGuardianCodeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChildDto'];
        };
      };
    };
  };
  Me_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Me_changePreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePreferencesDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Me_listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionListDto'];
        };
      };
    };
  };
  Me_endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Me_listTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenListDto'];
        };
      };
    };
  };
  Me_createToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTokenDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedTokenDto'];
        };
      };
    };
  };
  Me_removeToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Me_prepareTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTotpDto'];
        };
      };
    };
  };
  Me_removeTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Me_confirmTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCodeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Organisation_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        kind?: 'region' | 'municipality' | 'school';
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationPageDto'];
        };
      };
    };
  };
  Organisation_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateOrganisationDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
        };
      };
    };
  };
  Organisation_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
        };
      };
    };
  };
  Organisation_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeOrganisationDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
        };
      };
    };
  };
  Class_listTeachers: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassTeacherListDto'];
        };
      };
    };
  };
  Organisation_listClasses: {
    parameters: {
      query?: {
        /** @description Academic year; the current one by default */
        yearId?: string;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassListDto'];
        };
      };
    };
  };
  Organisation_createClass: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateClassDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassDto'];
        };
      };
    };
  };
  Import_run: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportDto'];
        };
      };
    };
  };
  Person_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        classId?: string;
        kind?: 'student' | 'staff' | 'outsider';
        limit?: number;
        /** @description Beginnings of words of the name; ё = е */
        q?: string;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPageDto'];
        };
      };
    };
  };
  Person_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  Promotion_promote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PromoteDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromotionPreviewDto'];
        };
      };
    };
  };
  Promotion_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromotionPreviewDto'];
        };
      };
    };
  };
  Organisation_listYears: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearListDto'];
        };
      };
    };
  };
  Organisation_createYear: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateYearDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearDto'];
        };
      };
    };
  };
  Organisation_removeYear: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Organisation_changeYear: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeYearDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearDto'];
        };
      };
    };
  };
  Organisation_setPeriods: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        yearId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PeriodsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearDto'];
        };
      };
    };
  };
  PasswordReset_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestResetDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  PasswordReset_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmResetDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Person_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  Person_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePersonDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
    };
  };
  Person_deactivate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Person_newGuardianCode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuardianCodeDto'];
        };
      };
    };
  };
  Person_listMemberships: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MembershipListDto'];
        };
      };
    };
  };
  Person_addMembership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateMembershipDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MembershipListDto'];
        };
      };
    };
  };
  Person_endMembership: {
    parameters: {
      query?: {
        /** @description First day on which it does not hold; today by default */
        until?: string;
      };
      header?: never;
      path: {
        membershipId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Person_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlipDto'];
        };
      };
    };
  };
  Person_listRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleListDto'];
        };
      };
    };
  };
  Person_giveRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRoleDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleListDto'];
        };
      };
    };
  };
  Person_endRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        assignmentId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Session_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'] | components['schemas']['NoSessionDto'];
        };
      };
    };
  };
  Session_byPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Session_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Session_switchOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SwitchOrganisationDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Session_bySlip: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SlipSignInDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  Jobs_status: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDto'];
        };
      };
    };
  };
  Jobs_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterPage'];
        };
      };
    };
  };
  Jobs_discard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Jobs_retry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Jobs_queues: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueuesDto'];
        };
      };
    };
  };
  Plugins_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PluginListDto'];
        };
      };
    };
  };
  Plugins_disable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        plugin: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DisableDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Plugins_enable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        plugin: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Plugins_enabled: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebPluginsDto'];
        };
      };
    };
  };
  Card_list: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description In the theme or the subject */
        text?: string;
        /** @description One’s own, or those that colleagues of the school show */
        view: 'own' | 'school';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LessonCardPageDto'];
        };
      };
    };
  };
  Card_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewLessonCardDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LessonCardIdDto'];
        };
      };
    };
  };
  Card_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LessonCardDto'];
        };
      };
    };
  };
  Card_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cardId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LessonCardChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LessonCardVersionDto'];
        };
      };
    };
  };
  Card_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Card_docx: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
    };
  };
  Card_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        cardId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
    };
  };
  Mail_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        state?: 'waiting' | 'sent' | 'kept' | 'failed' | 'no-address';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagePageDto'];
        };
      };
    };
  };
  Mail_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        messageId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageDto'];
        };
      };
    };
  };
  Copy_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialCopyPageDto'];
        };
      };
    };
  };
  Copy_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        copyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaterialCopyDecisionsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Copy_difference: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        copyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialCopyDifferenceDto'];
        };
      };
    };
  };
  Offer_offer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        copyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMaterialOfferDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialOfferIdDto'];
        };
      };
    };
  };
  Material_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Of school */
        class?: number;
        limit?: number;
        /** @description Words in any form; the last may be unfinished */
        q?: string;
        schoolId?: string;
        subject?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialPageDto'];
        };
      };
    };
  };
  Copy_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        materialId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMaterialCopyDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialCopyIdDto'];
        };
      };
    };
  };
  Use_use: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        materialId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialUseDto'];
        };
      };
    };
  };
  Material_object: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        kind: string;
        objectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialObjectDto'];
        };
      };
    };
  };
  Offer_list: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description received: about materials that I have handed in */
        side: 'received' | 'sent';
        state?: 'open' | 'accepted' | 'declined' | 'withdrawn';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialOfferPageDto'];
        };
      };
    };
  };
  Offer_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialOfferDto'];
        };
      };
    };
  };
  Offer_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        offerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaterialOfferDecisionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Offer_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Review_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        remarkId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMaterialAnswerDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialRemarkIdDto'];
        };
      };
    };
  };
  Review_setDone: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        remarkId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaterialRemarkStateDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Material_people: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolPersonPageDto'];
        };
      };
    };
  };
  Material_own: {
    parameters: {
      query: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        state: 'review' | 'returned' | 'published' | 'withdrawn';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialPageDto'];
        };
      };
    };
  };
  Material_handIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMaterialVersionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialVersionIdDto'];
        };
      };
    };
  };
  Material_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialDto'];
        };
      };
    };
  };
  Review_changesOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialChangesDto'];
        };
      };
    };
  };
  Material_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MaterialReviewDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Review_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialRemarkListDto'];
        };
      };
    };
  };
  Review_remark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMaterialRemarkDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MaterialRemarkIdDto'];
        };
      };
    };
  };
  Inbox_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Only what has not been read */
        unread?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPageDto'];
        };
      };
    };
  };
  Inbox_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        notificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Inbox_readAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadAllDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Preferences_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPreferencesDto'];
        };
      };
    };
  };
  Preferences_change: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeNotificationPreferencesDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPreferencesDto'];
        };
      };
    };
  };
  Readers_sent: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentPageDto'];
        };
      };
    };
  };
  Readers_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Absent: those who have not */
        read?: boolean;
      };
      header?: never;
      path: {
        notificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReaderPageDto'];
        };
      };
    };
  };
  Stream_open: {
    parameters: {
      query?: {
        /** @description The last that the device has; a header Last-Event-ID counts before it */
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
    };
  };
  Inbox_unread: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadDto'];
        };
      };
    };
  };
  Operations_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackupListDto'];
        };
      };
    };
  };
  Operations_start: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedDto'];
        };
      };
    };
  };
  Operations_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthDto'];
        };
      };
    };
  };
  Removal_install: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        plugin: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Removal_uninstall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        plugin: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedDto'];
        };
      };
    };
  };
  Removal_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemovedPluginsDto'];
        };
      };
    };
  };
  Agreement_own: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnershipSchoolDto'];
        };
      };
    };
  };
  Agreement_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementPageDto'];
        };
      };
    };
  };
  Agreement_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeAgreementDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDto'];
        };
      };
    };
  };
  Agreement_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDto'];
        };
      };
    };
  };
  Agreement_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementAnswerDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDto'];
        };
      };
    };
  };
  Agreement_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndAgreementDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDto'];
        };
      };
    };
  };
  Agreement_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agreementId: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeTermsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgreementDto'];
        };
      };
    };
  };
  Agreement_setListed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetListedDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnershipSchoolDto'];
        };
      };
    };
  };
  Agreement_schools: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
        /** @description Part of the name */
        q?: string;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundSchoolPageDto'];
        };
      };
    };
  };
  Declaration_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeclarationsDto'];
        };
      };
    };
  };
  ConsentText_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentTextsDto'];
        };
      };
    };
  };
  ConsentText_publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishTextDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentTextDto'];
        };
      };
    };
  };
  Consent_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentsDto'];
        };
      };
    };
  };
  Consent_give: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveConsentDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GivenConsentDto'];
        };
      };
    };
  };
  Consent_withdraw: {
    parameters: {
      query?: {
        /** @description Entering a withdrawal on paper: its date; today by default */
        on?: string;
      };
      header?: never;
      path: {
        consentId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Erasure_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasurePreviewDto'];
        };
      };
    };
  };
  Erasure_erase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EraseDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasureDto'];
        };
      };
    };
  };
  Export_export: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
    };
  };
  Bank_list: {
    parameters: {
      query?: {
        /** @description Banks for this course: its own, its school's and one's own */
        courseId?: string;
        /** @description The bank of this school. Without this and `courseId`: the own bank */
        organisationId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BankListDto'];
        };
      };
    };
  };
  Bank_make: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBankDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeDto'];
        };
      };
    };
  };
  Category_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryListDto'];
        };
      };
    };
  };
  Category_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCategoryDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeDto'];
        };
      };
    };
  };
  BankExport_export: {
    parameters: {
      query: {
        /** @description Only this category */
        categoryId?: string;
        /** @description With the categories below it */
        deep?: boolean;
        /** @description Key of a format that writes: `gift`, `moodle-xml` … */
        format: string;
      };
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  BankExport_report: {
    parameters: {
      query: {
        /** @description Only this category */
        categoryId?: string;
        /** @description With the categories below it */
        deep?: boolean;
        /** @description Key of a format that writes: `gift`, `moodle-xml` … */
        format: string;
      };
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportReportDto'];
        };
      };
    };
  };
  Import_import: {
    parameters: {
      query?: {
        /** @description `1` or `true`: only tell what would be imported */
        dryRun?: boolean;
      };
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /** Format: binary */
          file: string;
        };
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedDto'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedDto'];
        };
      };
    };
  };
  BankPaper_print: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PaperOfBankDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PapersDto'];
        };
      };
    };
  };
  Question_list: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        categoryId?: string;
        /** @description Also what lies in the categories below */
        deep?: boolean;
        limit?: number;
        /** @description Words of the text or of the name, or a part of the name */
        q?: string;
        state?: 'draft' | 'ready';
        tag?: string;
        type?: string;
      };
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionPageDto'];
        };
      };
    };
  };
  Question_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewQuestionDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedQuestionDto'];
        };
      };
    };
  };
  Question_copy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CopyQuestionsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CopiedDto'];
        };
      };
    };
  };
  Question_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionIdsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Question_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveQuestionsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Question_restore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionIdsDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Question_tags: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TagListDto'];
        };
      };
    };
  };
  Trial_try: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        bankId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrialRequest'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrialDto'];
        };
      };
    };
  };
  Category_place: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CategoryPlaceDto'];
        };
      };
    };
  };
  Category_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Category_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        categoryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CategoryPatch'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Question_get: {
    parameters: {
      query?: {
        /** @description The texts as the HTML that an editor takes: with TeX, and with addresses of the files */
        editable?: boolean;
        /** @description Left out: the present one */
        version?: number;
      };
      header?: never;
      path: {
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'];
        };
      };
    };
  };
  Question_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        questionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuestionChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedQuestionDto'];
        };
      };
    };
  };
  Question_duplicate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedQuestionDto'];
        };
      };
    };
  };
  Question_file: {
    parameters: {
      query: {
        /** @description As the texts of the definition name it */
        path: string;
        /** @description Left out: the present one */
        version?: number;
      };
      header?: never;
      path: {
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  Question_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionListDto'];
        };
      };
    };
  };
  Trial_tryAny: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnyTrialRequest'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrialDto'];
        };
      };
    };
  };
  Quiz_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizDto'];
        };
      };
    };
  };
  Quiz_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttemptDto'];
        };
      };
    };
  };
  Grading_questions: {
    parameters: {
      query?: {
        /** @description Those who are in this class now */
        classId?: string;
        /** @description Those who are in this group of the course */
        groupId?: string;
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GradedQuestionsDto'];
        };
      };
    };
  };
  Grading_answers: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Without names, in an order that tells nothing */
        anonymous?: boolean;
        /** @description Those who are in this class now */
        classId?: string;
        /** @description Those who are in this group of the course */
        groupId?: string;
        limit?: number;
        /** @description Default: only answers that wait */
        show?: 'waiting' | 'all';
      };
      header?: never;
      path: {
        activityId: string;
        questionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswersToGradePageDto'];
        };
      };
    };
  };
  Override_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizOverrideListDto'];
        };
      };
    };
  };
  Override_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewQuizOverrideDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizOverrideIdDto'];
        };
      };
    };
  };
  Quiz_print: {
    parameters: {
      query: {
        /** @description Decides what is left to chance */
        seed: number;
        /** @description Answers in an order of chance, where the author of the question allows it */
        shuffleAnswers?: boolean;
        /** @description Questions in an order of chance */
        shuffleQuestions?: boolean;
        /** @description How many papers that differ */
        variants?: number;
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PapersDto'];
        };
      };
    };
  };
  Preview_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewDto'];
        };
      };
    };
  };
  Preview_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewDto'];
        };
      };
    };
  };
  Preview_finish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewDto'];
        };
      };
    };
  };
  Preview_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
        slot: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedDto'];
        };
      };
    };
  };
  Preview_file: {
    parameters: {
      query: {
        /** @description As the texts of the question name it */
        path: string;
      };
      header?: never;
      path: {
        activityId: string;
        slot: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  Regrade_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegradeListDto'];
        };
      };
    };
  };
  Regrade_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRegradeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegradeStartedDto'];
        };
      };
    };
  };
  Results_page: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        /** @description Those who are in this class now */
        classId?: string;
        /** @description Largest or latest first */
        down?: boolean;
        /** @description Those who are in this group of the course */
        groupId?: string;
        limit?: number;
        /** @description Default: name */
        order?: 'name' | 'number' | 'state' | 'finishedAt' | 'grade';
        /** @description `waiting`: handed in, and a teacher has to grade */
        state?: 'open' | 'finished' | 'waiting';
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultPageDto'];
        };
      };
    };
  };
  Results_parts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResultPartsDto'];
        };
      };
    };
  };
  Results_csv: {
    parameters: {
      query?: {
        /** @description Those who are in this class now */
        classId?: string;
        /** @description Largest or latest first */
        down?: boolean;
        /** @description Those who are in this group of the course */
        groupId?: string;
        /** @description Default: name */
        order?: 'name' | 'number' | 'state' | 'finishedAt' | 'grade';
        /** @description `waiting`: handed in, and a teacher has to grade */
        state?: 'open' | 'finished' | 'waiting';
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  Results_questions: {
    parameters: {
      query?: {
        /** @description Those who are in this class now */
        classId?: string;
        /** @description Those who are in this group of the course */
        groupId?: string;
      };
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionFiguresDto'];
        };
      };
    };
  };
  Quiz_getSettings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuizSettingsDto'];
        };
      };
    };
  };
  Quiz_listSlots: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlotListDto'];
        };
      };
    };
  };
  Quiz_setSlots: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SlotsInputDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlotListDto'];
        };
      };
    };
  };
  Attempt_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttemptDto'];
        };
      };
    };
  };
  Attempt_answerAll: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswersDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerOutcomesDto'];
        };
      };
    };
  };
  Attempt_finish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttemptDto'];
        };
      };
    };
  };
  Attempt_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
        slot: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedDto'];
        };
      };
    };
  };
  Attempt_file: {
    parameters: {
      query: {
        /** @description As the texts of the question name it */
        path: string;
      };
      header?: never;
      path: {
        attemptId: string;
        slot: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
    };
  };
  Grading_mark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        attemptId: string;
        slot: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerMarkDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnswerMarkedDto'];
        };
      };
    };
  };
  HandedIn_ofOrganisation: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedInPageDto'];
        };
      };
    };
  };
  Override_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        overrideId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Override_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        overrideId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuizOverrideChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  Regrade_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        regradeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegradeDto'];
        };
      };
    };
  };
  Regrade_apply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        regradeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegradeStartedDto'];
        };
      };
    };
  };
  Regrade_changes: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        regradeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegradeChangesPageDto'];
        };
      };
    };
  };
  HandedIn_toGrade: {
    parameters: {
      query?: {
        /** @description Opaque: `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToGradePageDto'];
        };
      };
    };
  };
  Resource_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        activityId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceDto'];
        };
      };
    };
  };
  Settings_definitions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionListDto'];
        };
      };
    };
  };
  Settings_ofOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValueDto'];
        };
      };
    };
  };
  Settings_changeOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValueDto'];
        };
      };
    };
  };
  Settings_ofSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValueDto'];
        };
      };
    };
  };
  Settings_changeSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeDto'];
      };
    };
    responses: {
      /** @description RFC 9457 problem */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': {
            code: string;
            requestId?: string;
            status: number;
          };
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValueDto'];
        };
      };
    };
  };
}
