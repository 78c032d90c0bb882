// In the order of docs/checks.md.
import type { Rule } from "@/lib/newsroom/articles/checks/rule";
import {
  bodyRule,
  bylineRule,
  headlineRule,
  sectionRule,
  slugRule,
} from "@/lib/newsroom/articles/checks/rules/essentials";
import { embedTitleRule } from "@/lib/newsroom/articles/checks/rules/embeds";
import { holdRule } from "@/lib/newsroom/articles/checks/rules/hold";
import { linkWordsRule } from "@/lib/newsroom/articles/checks/rules/link-words";
import {
  brokenLinkRule,
  linkToItselfRule,
  outsideLinkRule,
  retractedLinkRule,
  waitingLinkRule,
} from "@/lib/newsroom/articles/checks/rules/links";
import {
  binnedPictureRule,
  endingRightsRule,
  rightsRule,
} from "@/lib/newsroom/articles/checks/rules/picture-rights";
import { keptHtmlRule } from "@/lib/newsroom/articles/checks/rules/kept-html";
import {
  captionsRule,
  posterRule,
  recordingCreditRule,
  recordingTitleRule,
  transcriptRule,
} from "@/lib/newsroom/articles/checks/rules/recordings";
import { openNotesRule } from "@/lib/newsroom/articles/checks/rules/notes";
import {
  alternativeTextRule,
  alternativeTextWordsRule,
  awaitedPictureRule,
  creditRule,
  halfPairRule,
} from "@/lib/newsroom/articles/checks/rules/pictures";
import {
  canonicalRule,
  ownCanonicalRule,
  shownLengthRule,
} from "@/lib/newsroom/articles/checks/rules/search-words";
import {
  headlineLengthRule,
  paragraphLengthRule,
  standfirstRule,
} from "@/lib/newsroom/articles/checks/rules/style";
import {
  bareSubheadingRule,
  chartFiguresRule,
  boxTitleRule,
  emptyBlockRule,
  firstSubheadingRule,
  subheadingLevelRule,
  tableCaptionRule,
  tableHeaderRule,
} from "@/lib/newsroom/articles/checks/rules/structure";

export const rules: readonly Rule[] = [
  holdRule,
  headlineRule,
  slugRule,
  sectionRule,
  bylineRule,
  bodyRule,
  awaitedPictureRule,
  alternativeTextRule,
  creditRule,
  canonicalRule,
  embedTitleRule,
  recordingTitleRule,
  recordingCreditRule,
  captionsRule,
  rightsRule,
  binnedPictureRule,
  brokenLinkRule,
  headlineLengthRule,
  standfirstRule,
  shownLengthRule,
  ownCanonicalRule,
  paragraphLengthRule,
  firstSubheadingRule,
  subheadingLevelRule,
  bareSubheadingRule,
  tableHeaderRule,
  tableCaptionRule,
  chartFiguresRule,
  boxTitleRule,
  emptyBlockRule,
  keptHtmlRule,
  linkWordsRule,
  linkToItselfRule,
  retractedLinkRule,
  waitingLinkRule,
  outsideLinkRule,
  alternativeTextWordsRule,
  halfPairRule,
  transcriptRule,
  posterRule,
  endingRightsRule,
  openNotesRule,
];
