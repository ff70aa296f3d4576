/** What a research worker finds out; who and which cycle is filled in when it is posted. */
export const researchExample = {
	findings: "What you found out, with the files, lines or pages that show it.",
	proposed_approach: "What the next worker does, step by step.",
	impossible_without: null,
};
