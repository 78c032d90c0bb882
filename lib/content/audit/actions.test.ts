import { expect, test } from "vitest";
import { auditActions, wordsAround, type AuditAction } from "@/lib/content/audit/actions";

/** Each action as the log tells it of Ann; the subjects are those that are recorded with it. */
const sentences: Record<AuditAction, [subject: string, sentence: string]> = {
  signedIn: ["", "Ann signed in"],
  signInFailed: ["bo@example.org", "Ann failed to sign in as bo@example.org"],
  signedOut: ["", "Ann signed out"],
  sessionsEnded: ["Bo", "Ann ended sessions of Bo"],
  passwordMistaken: ["Ann", "Ann gave a wrong password while changing the account of Ann"],
  passwordChanged: ["Bo", "Ann changed the password of Bo"],
  codeMistaken: ["Ann", "Ann gave a wrong code for Ann"],
  recoveryCodeUsed: ["Ann", "Ann used a recovery code of Ann"],
  passkeyAdded: ["Ann", "Ann added a passkey for Ann"],
  passkeyRenamed: ["Ann", "Ann renamed a passkey of Ann"],
  passkeyRemoved: ["Ann", "Ann removed a passkey of Ann"],
  appAdded: ["Ann", "Ann set up an app for one-time codes for Ann"],
  appRemoved: ["Ann", "Ann removed the app for one-time codes of Ann"],
  recoveryCodesMade: ["Ann", "Ann made new recovery codes for Ann"],

  notPermitted: ["publish an article", "Ann was not allowed to publish an article"],

  articleCreated: ["Quay", "Ann created Quay"],
  articleImported: ["Quay", "Ann imported Quay"],
  revisionSaved: ["Quay", "Ann saved Quay"],
  revisionMerged: ["Quay", "Ann saved Quay, merged with a colleague’s changes"],
  revisionRestored: ["Quay", "Ann restored an earlier revision of Quay"],
  articleBinned: ["Quay", "Ann moved Quay to the bin"],
  articleTakenOut: ["Quay", "Ann restored Quay from the bin"],
  articleDeleted: ["Quay", "Ann deleted Quay from the bin"],
  articleBroughtBack: ["Quay", "Ann brought Quay back from a backup"],
  sentToReview: ["Quay", "Ann sent Quay to review"],
  sentBack: ["Quay", "Ann sent Quay back"],
  approved: ["Quay", "Ann approved Quay"],
  published: ["Quay", "Ann published Quay"],
  scheduled: ["Quay", "Ann scheduled Quay"],
  unscheduled: ["Quay", "Ann cancelled the scheduled publication of Quay"],
  wentLive: ["Quay", "Ann published Quay on schedule"],
  renamed: ["Quay", "Ann changed the address of Quay"],
  unpublished: ["Quay", "Ann unpublished Quay"],
  putBack: ["Quay", "Ann put back what readers saw last of Quay"],
  retracted: ["Quay", "Ann retracted Quay"],
  reinstated: ["Quay", "Ann reinstated Quay"],

  holdLifted: ["Quay", "Ann lifted the hold on Quay"],

  noteWritten: ["Quay", "Ann wrote a note on Quay"],
  noteResolved: ["Quay", "Ann resolved a note on Quay"],
  noteReopened: ["Quay", "Ann reopened a note on Quay"],

  frontArranged: ["", "Ann arranged the front page"],
  frontScheduled: ["", "Ann scheduled a front page"],
  frontUnscheduled: ["", "Ann cancelled a scheduled front page"],
  frontBegan: ["", "Ann published a scheduled front page"],
  frontUndone: ["", "Ann restored the previous front page"],

  authorAdded: ["Bo", "Ann added the author Bo"],
  authorChanged: ["Bo", "Ann changed the author Bo"],
  authorsMerged: ["Bo", "Ann merged authors into Bo"],
  authorDeleted: ["Bo", "Ann deleted the author Bo"],

  topicAdded: ["Tides", "Ann added the topic Tides"],
  topicChanged: ["Tides", "Ann changed the topic Tides"],
  topicDeleted: ["Tides", "Ann deleted the topic Tides"],

  sectionAdded: ["World", "Ann added the section World"],
  sectionRenamed: ["World", "Ann renamed the section World"],
  sectionsOrdered: ["", "Ann changed the order of the sections"],
  sectionRetired: ["World", "Ann retired the section World"],
  sectionReopened: ["World", "Ann reopened the section World"],

  newsroomOpened: ["", "Ann became the first administrator"],
  userInvited: ["Bo", "Ann invited Bo"],
  invitationTaken: ["ann@example.org", "Ann accepted the invitation for ann@example.org"],
  passwordLinkMade: ["Bo", "Ann made a password link for Bo"],
  roleChanged: ["Bo", "Ann changed the role of Bo"],
  emailChangeAsked: ["Ann", "Ann asked to change the e-mail address of Ann"],
  emailChangeDropped: ["Ann", "Ann dropped the change of the e-mail address of Ann"],
  secondFactorsRemoved: ["Bo", "Ann removed the second factors of Bo"],
  secondFactorRequired: ["", "Ann changed which roles need a second factor"],
  ssoEnded: ["", "Ann was signed out, as at the identity provider"],
  ssoJoined: ["Ann", "Ann joined to the identity provider the user Ann"],
  ssoUserMade: ["Bo", "Ann made, at a first sign-in, the user Bo"],
  roleKept: ["Bo", "Ann kept the role of Bo, the last administrator"],
  scopeChanged: ["Bo", "Ann changed the sections of Bo"],
  emailChanged: ["Bo", "Ann changed the e-mail address of Bo"],
  userRenamed: ["Bo", "Ann renamed the user Bo"],
  userDisabled: ["Bo", "Ann disabled Bo"],
  userEnabled: ["Bo", "Ann enabled Bo"],

  mediaAdded: ["Quay at dawn", "Ann added the picture Quay at dawn"],
  fileAttached: ["Quay at dawn", "Ann added the file of the picture Quay at dawn"],
  fileReplaced: ["Quay at dawn", "Ann replaced the file of the picture Quay at dawn"],
  mediaChanged: ["Quay at dawn", "Ann changed the details of the picture Quay at dawn"],
  mediaBinned: ["Quay at dawn", "Ann moved the picture Quay at dawn to the bin"],
  mediaTakenOut: ["Quay at dawn", "Ann restored the picture Quay at dawn from the bin"],
  mediaBroughtBack: ["Quay at dawn", "Ann brought the picture Quay at dawn back from a backup"],
  mediaDeleted: ["Quay at dawn", "Ann deleted the picture Quay at dawn"],
  recordingAdded: ["quay.mp4", "Ann added the video or audio quay.mp4"],
  recordingDeleted: ["quay.mp4", "Ann deleted the video or audio quay.mp4"],
};

test.each(Object.entries(sentences))(
  "%s is told as a whole sentence",
  (action, [subject, said]) => {
    const name = Object.keys(auditActions).find((one): one is AuditAction => one === action);
    if (name === undefined) throw new Error(`${action} is no action.`);
    const { before, after } = wordsAround(name);
    expect(["Ann", before, subject].filter(Boolean).join(" ") + after).toBe(said);
  },
);
