import { STATUS_LABELS, UNADDRESSED_LABELS } from "../review-labels.ts";
import { isPlainFindingLabel } from "./finding-labels.ts";

/** Whether what the gate asks for stands under a normalized label. */
export function isGateLabel(label: string): boolean {
	return UNADDRESSED_LABELS.includes(label) || STATUS_LABELS.includes(label);
}

/** Whether what stands under a normalized label is read, or held against the deferred findings. */
export function isStatementLabel(label: string): boolean {
	return isGateLabel(label) || isDeferredLabel(label);
}

/** Whether a normalized label is about deferred findings, and denies nothing of them. */
export function isDeferredLabel(label: string): boolean {
	return /\bdeferred\b/.test(label) && isPlainFindingLabel(label);
}
