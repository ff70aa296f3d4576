/** A worker's budget, in turns. One turn is one completed model response. */
export const TURN_BUDGET = 100;

/**
 * What a worker does as its turns run out; `from` is the first turn of a phase, out of
 * `TURN_BUDGET`. `turnTable` has it for any other budget.
 */
export const TURN_TABLE = [
	{ from: 0, phase: "Early", action: "Work normally." },
	{ from: 50, phase: "Mid", action: "Watch your progress against the issue." },
	{ from: 80, phase: "Late", action: "Prepare a handover in case you cannot finish." },
	{ from: 85, phase: "Evaluate", action: "Decide: finish within the budget, or hand over." },
	{ from: 90, phase: "Handover", action: "Write the handover now unless you are finishing." },
	{ from: 95, phase: "Critical", action: "The handover must be posted; nothing else." },
	{ from: 100, phase: "End", action: "Stop: no turn is left." },
] as const;
