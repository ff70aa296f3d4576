export { BoardStatus } from "./board-status.ts";
export { ChangeType } from "./changes/change-type.ts";
export { closingIssues } from "./changes/closing/closing-issues.ts";
export { type ClosingReference, closingReferences } from "./changes/closing/closing-references.ts";
export type { CommitMessage, CommitTrailer } from "./changes/commit/commit-message.ts";
export {
	type CommitMessageParts,
	formatCommitMessage,
} from "./changes/commit/format-commit-message.ts";
export {
	type ParsedCommitMessage,
	parseCommitMessage,
} from "./changes/commit/parse-commit-message.ts";
export { formatPullRequestBody } from "./changes/pull-request/format-pull-request-body.ts";
export { harmlessLine, harmlessMarkdown } from "./changes/pull-request/harmless-markdown.ts";
export {
	type ParsedPullRequestBody,
	parsePullRequestBody,
} from "./changes/pull-request/parse-pull-request-body.ts";
export {
	PullRequestBody,
	type PullRequestBodyParts,
} from "./changes/pull-request/pull-request-body.ts";
export type { ChangeTitle } from "./changes/title/change-title.ts";
export { type ChangeTitleParts, formatChangeTitle } from "./changes/title/format-change-title.ts";
export { type ParsedChangeTitle, parseChangeTitle } from "./changes/title/parse-change-title.ts";
export { CodedError } from "./coded-error.ts";
export { CLAIMS_NAMESPACE } from "./configuration/claims-namespace.ts";
export { Configuration } from "./configuration/configuration.ts";
export { configurationSchema } from "./configuration/configuration-schema.ts";
export { parseConfiguration } from "./configuration/parse-configuration.ts";
export { ReviewSettings } from "./configuration/review-settings.ts";
export { ScopeEnvironment, scopeVariables } from "./environment/scope-environment.ts";
export { WorkerEnvironment, workerVariables } from "./environment/worker-environment.ts";
export { branchName, issueOfBranch, slugify } from "./ids/branch-name.ts";
export { GitOid } from "./ids/git-oid.ts";
export { GIT_OID_FORM } from "./ids/git-oid-form.ts";
export { IssueNumber, readIssueNumber } from "./ids/issue-number.ts";
export {
	formatOrchestrationId,
	nextOrchestrationId,
	OrchestrationId,
} from "./ids/orchestration-id.ts";
export { formatWorkerId, issueOfWorker, WorkerId } from "./ids/worker-id.ts";
export { type Attempt, END_KINDS, type EndKind } from "./issue-state/attempt.ts";
export { attemptsSinceBlock } from "./issue-state/attempts-since-block.ts";
export { attemptsSpent } from "./issue-state/attempts-spent.ts";
export { decideNextStep } from "./issue-state/decide-next-step.ts";
export { type FoldedIssue, foldIssueState } from "./issue-state/fold-issue-state.ts";
export { lastAttempt } from "./issue-state/last-attempt.ts";
export { NEXT_STEP_LIMITS, type NextStep, type NextStepLimits } from "./issue-state/next-step.ts";
export { isNotStarted, NOT_STARTED, wasTakenBack } from "./issue-state/not-started.ts";
export { isOfKind, type PostedMarker } from "./issue-state/posted-marker.ts";
export { findingsAbout, researchCycles } from "./issue-state/research-cycles.ts";
export { scopeOfAttempt } from "./issue-state/scope-of-attempt.ts";
export { type CheckedMarker, checkMarker } from "./markers/check-marker.ts";
export { composeMarker } from "./markers/compose-marker.ts";
export { exampleMarkers } from "./markers/examples/example-markers.ts";
export { exampleTemplates } from "./markers/examples/example-templates.ts";
export { ProgressPhase } from "./markers/fields/progress-phase.ts";
export { PROGRESS_PHASES } from "./markers/fields/progress-phases.ts";
export { SEVERITIES } from "./markers/fields/severities.ts";
export { Severity } from "./markers/fields/severity.ts";
export { AssignedMarker } from "./markers/kinds/assigned-marker.ts";
export { BlockedMarker } from "./markers/kinds/blocked-marker.ts";
export { CompleteMarker } from "./markers/kinds/complete-marker.ts";
export { ErrorMarker } from "./markers/kinds/error-marker.ts";
export { FailedMarker } from "./markers/kinds/failed-marker.ts";
export { HandoverMarker } from "./markers/kinds/handover-marker.ts";
export { OrchestrationMarker } from "./markers/kinds/orchestration-marker.ts";
export { ProgressMarker } from "./markers/kinds/progress-marker.ts";
export { ResearchMarker } from "./markers/kinds/research-marker.ts";
export { REVIEW_CRITERIA } from "./markers/kinds/review-criteria.ts";
export { ReviewMarker } from "./markers/kinds/review-marker.ts";
export { StartedMarker } from "./markers/kinds/started-marker.ts";
export {
	MARKER_KINDS,
	type Marker,
	type MarkerData,
	type MarkerKind,
	markerRegistry,
} from "./markers/marker-registry.ts";
export { type ParsedComment, parseMarker } from "./markers/parse-marker.ts";
export { renderMarker } from "./markers/render-marker.ts";
export { workerOfMarker } from "./markers/worker-of-marker.ts";
export { SecurityPattern, SecurityPatterns } from "./security/security-pattern.ts";
export { SECURITY_PATTERNS } from "./security/security-patterns.ts";
export { securitySensitiveFiles } from "./security/security-sensitive-files.ts";
export { PROGRESS_PHASE_LABELS } from "./statuses/progress-phase-labels.ts";
export { WorkerStatusName } from "./statuses/worker-status-name.ts";
export { parseJson } from "./text/parse-json.ts";
export { plainLine } from "./text/plain-line.ts";
export { redact } from "./text/redact.ts";
export { TURN_BUDGET, TURN_TABLE } from "./turn-table.ts";
export { type ParsedTurnCheck, parseTurnCheck } from "./turns/parse-turn-check.ts";
export { turnCheck } from "./turns/turn-check.ts";
export { type TurnPhase, turnPhase, turnTable } from "./turns/turn-phase.ts";
export { TurnThresholds } from "./turns/turn-thresholds.ts";
export { WorkerScope } from "./worker-scope.ts";
