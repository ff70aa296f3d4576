export { BoardStatus } from "./board-status.ts";
export { closingIssues } from "./closing-issues.ts";
export { CodedError } from "./coded-error.ts";
export { Configuration } from "./configuration/configuration.ts";
export { parseConfiguration } from "./configuration/parse-configuration.ts";
export { branchName, issueOfBranch, slugify } from "./ids/branch-name.ts";
export { GitOid } from "./ids/git-oid.ts";
export { formatWorkerId, issueOfWorker, WorkerId } from "./ids/worker-id.ts";
export { AssignedMarker } from "./markers/assigned-marker.ts";
export { type CheckedMarker, checkMarker } from "./markers/check-marker.ts";
export { CompleteMarker } from "./markers/complete-marker.ts";
export {
	type Marker,
	type MarkerData,
	type MarkerKind,
	markerRegistry,
} from "./markers/marker-registry.ts";
export { type ParsedComment, parseMarker } from "./markers/parse-marker.ts";
export { renderMarker } from "./markers/render-marker.ts";
export { REVIEW_CRITERIA, ReviewMarker } from "./markers/review-marker.ts";
export { StartedMarker } from "./markers/started-marker.ts";
export { SECURITY_PATTERNS } from "./security-patterns.ts";
export { TURN_BUDGET, TURN_TABLE } from "./turn-table.ts";
export { WorkerEnvironment, workerVariables } from "./worker-environment.ts";
export { WorkerScope } from "./worker-scope.ts";
