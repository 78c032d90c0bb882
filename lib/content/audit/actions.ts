export const actionGroups = [
  "signing in",
  "refusals",
  "articles",
  "notes",
  "front",
  "authors",
  "topics",
  "sections",
  "users",
  "media",
] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** `words` follow the actor's name. The “…” in them stands for the subject, which else follows. */
export const auditActions = {
  signedIn: { group: "signing in", words: "signed in" },
  signInFailed: { group: "signing in", words: "failed to sign in as" },
  ssoEnded: { group: "signing in", words: "was signed out, as at the identity provider" },
  ssoJoined: { group: "signing in", words: "joined to the identity provider the user" },
  signedOut: { group: "signing in", words: "signed out" },
  sessionsEnded: { group: "signing in", words: "ended sessions of" },
  passwordMistaken: {
    group: "signing in",
    words: "gave a wrong password while changing the account of",
  },
  passwordChanged: { group: "signing in", words: "changed the password of" },
  codeMistaken: { group: "signing in", words: "gave a wrong code for" },
  recoveryCodeUsed: { group: "signing in", words: "used a recovery code of" },
  passkeyAdded: { group: "signing in", words: "added a passkey for" },
  passkeyRenamed: { group: "signing in", words: "renamed a passkey of" },
  passkeyRemoved: { group: "signing in", words: "removed a passkey of" },
  appAdded: { group: "signing in", words: "set up an app for one-time codes for" },
  appRemoved: { group: "signing in", words: "removed the app for one-time codes of" },
  recoveryCodesMade: { group: "signing in", words: "made new recovery codes for" },

  notPermitted: { group: "refusals", words: "was not allowed to" },

  articleCreated: { group: "articles", words: "created" },
  articleImported: { group: "articles", words: "imported" },
  revisionSaved: { group: "articles", words: "saved" },
  revisionMerged: { group: "articles", words: "saved …, merged with a colleague’s changes" },
  revisionRestored: { group: "articles", words: "restored an earlier revision of" },
  articleBinned: { group: "articles", words: "moved … to the bin" },
  articleTakenOut: { group: "articles", words: "restored … from the bin" },
  articleDeleted: { group: "articles", words: "deleted … from the bin" },
  articleBroughtBack: { group: "articles", words: "brought … back from a backup" },
  sentToReview: { group: "articles", words: "sent … to review" },
  sentBack: { group: "articles", words: "sent … back" },
  approved: { group: "articles", words: "approved" },
  published: { group: "articles", words: "published" },
  scheduled: { group: "articles", words: "scheduled" },
  unscheduled: { group: "articles", words: "cancelled the scheduled publication of" },
  wentLive: { group: "articles", words: "published … on schedule" },
  renamed: { group: "articles", words: "changed the address of" },
  unpublished: { group: "articles", words: "unpublished" },
  putBack: { group: "articles", words: "put back what readers saw last of" },
  retracted: { group: "articles", words: "retracted" },
  holdLifted: { group: "articles", words: "lifted the hold on" },
  reinstated: { group: "articles", words: "reinstated" },

  noteWritten: { group: "notes", words: "wrote a note on" },
  noteResolved: { group: "notes", words: "resolved a note on" },
  noteReopened: { group: "notes", words: "reopened a note on" },

  frontArranged: { group: "front", words: "arranged the front page" },
  frontScheduled: { group: "front", words: "scheduled a front page" },
  frontUnscheduled: {
    group: "front",
    words: "cancelled a scheduled front page",
  },
  frontBegan: { group: "front", words: "published a scheduled front page" },
  frontUndone: { group: "front", words: "restored the previous front page" },

  authorAdded: { group: "authors", words: "added the author" },
  authorChanged: { group: "authors", words: "changed the author" },
  authorsMerged: { group: "authors", words: "merged authors into" },
  authorDeleted: { group: "authors", words: "deleted the author" },

  topicAdded: { group: "topics", words: "added the topic" },
  topicChanged: { group: "topics", words: "changed the topic" },
  topicDeleted: { group: "topics", words: "deleted the topic" },

  sectionAdded: { group: "sections", words: "added the section" },
  sectionRenamed: { group: "sections", words: "renamed the section" },
  sectionsOrdered: { group: "sections", words: "changed the order of the sections" },
  sectionRetired: { group: "sections", words: "retired the section" },
  sectionReopened: { group: "sections", words: "reopened the section" },

  newsroomOpened: { group: "users", words: "became the first administrator" },
  userInvited: { group: "users", words: "invited" },
  invitationTaken: { group: "users", words: "accepted the invitation for" },
  passwordLinkMade: { group: "users", words: "made a password link for" },
  roleChanged: { group: "users", words: "changed the role of" },
  emailChangeAsked: { group: "users", words: "asked to change the e-mail address of" },
  emailChangeDropped: { group: "users", words: "dropped the change of the e-mail address of" },
  ssoUserMade: { group: "users", words: "made, at a first sign-in, the user" },
  roleKept: {
    group: "users",
    words: "kept the role of …, the last administrator",
  },
  scopeChanged: { group: "users", words: "changed the sections of" },
  emailChanged: { group: "users", words: "changed the e-mail address of" },
  secondFactorsRemoved: { group: "users", words: "removed the second factors of" },
  secondFactorRequired: { group: "users", words: "changed which roles need a second factor" },
  userRenamed: { group: "users", words: "renamed the user" },
  userDisabled: { group: "users", words: "disabled" },
  userEnabled: { group: "users", words: "enabled" },

  mediaAdded: { group: "media", words: "added the picture" },
  fileAttached: { group: "media", words: "added the file of the picture" },
  fileReplaced: { group: "media", words: "replaced the file of the picture" },
  mediaChanged: { group: "media", words: "changed the details of the picture" },
  mediaBinned: { group: "media", words: "moved the picture … to the bin" },
  mediaTakenOut: { group: "media", words: "restored the picture … from the bin" },
  mediaBroughtBack: { group: "media", words: "brought the picture … back from a backup" },
  mediaDeleted: { group: "media", words: "deleted the picture" },
  recordingAdded: { group: "media", words: "added the video or audio" },
  recordingDeleted: { group: "media", words: "deleted the video or audio" },
} as const satisfies Record<string, { group: ActionGroup; words: string }>;

export type AuditAction = keyof typeof auditActions;

/** The words before and after the subject. */
export function wordsAround(action: AuditAction): { before: string; after: string } {
  const [before = "", after = ""] = auditActions[action].words.split("…");
  return { before: before.trim(), after };
}
