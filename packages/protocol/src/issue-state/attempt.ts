import type { MarkerKind } from "../markers/marker-registry.ts";
import type { PostedMarker } from "./posted-marker.ts";

/** The kinds that end an attempt. */
export const END_KINDS = [
	"complete",
	"handover",
	"blocked",
	"failed",
] as const satisfies MarkerKind[];
export type EndKind = (typeof END_KINDS)[number];

/** One worker's attempt on an issue, as its comments tell it. */
export interface Attempt {
	readonly workerId: string;
	/** 1, 2, … */
	readonly number: number;
	/** `null` where only the worker's own comments are left. */
	readonly assigned: PostedMarker<"assigned"> | null;
	readonly started: PostedMarker<"started"> | null;
	/** The newest one. */
	readonly progress: PostedMarker<"progress"> | null;
	/** The newest end that is not older than the assignment. */
	readonly end: PostedMarker<EndKind> | null;
	/** The dispatcher has given the issue back. */
	readonly cleared: PostedMarker<"assigned"> | null;
}
