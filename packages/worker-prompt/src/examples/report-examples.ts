/** What a worker says in each report; the command fills in the rest of the marker. */

export const startedExample = {
	understanding: "What the issue needs, in one or two sentences.",
	approach: "How you will do it, in one or two sentences.",
};

export const progressExample = {
	phase: "implementing",
	progress: [
		{ item: "What is done.", done: true },
		{ item: "What is left.", done: false },
	],
	current: "What you work on right now.",
	next: "What you will do next.",
};

export const errorExample = {
	command: "The command that failed.",
	error: "The lines of its output that matter.",
	analysis: "What you think went wrong.",
	retry: "What you will try next.",
};

export const completeExample = {
	summary: "What was done, in one or two sentences.",
	tests: { passing: 12, coverage: null },
};

export const handoverExample = {
	reason: "Why you stop before the end.",
	tests: { status: "failing", reason: "Which tests fail, and why." },
	done: ["What is finished."],
	in_progress: ["What is half done, and where it stands."],
	remaining: ["What nobody has begun."],
	decisions: ["What you decided, and why."],
	approaches: [{ approach: "What you tried.", result: "What came of it." }],
	gotchas: ["What cost you time."],
	next_steps: ["The very next thing to do.", "The thing after it."],
	files_first: ["src/add.ts"],
	commands: ["The command that shows where things stand."],
};

export const blockedExample = {
	reason: "What stands in the way.",
	tried: [{ approach: "What you tried.", result: "Why it did not work." }],
	required: [{ item: "What a person or something outside has to do.", done: false }],
	explanation: "Why no way around it exists.",
};

export const failedExample = {
	failure: "What did not work.",
	tried: [{ approach: "What you tried.", result: "What came of it." }],
	error: "The lines of output that matter.",
	hypothesis: "What you think is wrong.",
	research_needed: [{ item: "A question that research can answer.", done: false }],
};
