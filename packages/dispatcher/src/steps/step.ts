/**
 * One step of a sequence that leaves nothing half done. `undo` is called for every step that
 * was begun, also for the one that failed: its effect may have happened although its answer
 * was lost. So it must be harmless when there is nothing to undo.
 */
export type Step = {
	name: string;
	run: () => Promise<void>;
	undo: () => Promise<void>;
};

/** What a person who watches a sequence is told. `ms` is how long the step took. */
export type StepEvent =
	| { type: "begun"; step: string }
	| { type: "done"; step: string; ms: number }
	| { type: "failed"; step: string; ms: number; error: unknown }
	| { type: "undone"; step: string }
	/** Undoing failed: something stays behind. */
	| { type: "left"; step: string; error: unknown };

export type OnStep = (event: StepEvent) => void;
