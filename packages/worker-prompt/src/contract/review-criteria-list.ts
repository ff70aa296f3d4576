import { REVIEW_CRITERIA } from "@codex-workers/protocol";

type Criterion = (typeof REVIEW_CRITERIA)[number];

const QUESTIONS: Readonly<Record<Criterion, string>> = {
	Blindspots: "Which input, error, empty case, second run or caller did nobody think of?",
	Clarity: "Does each name and each function say what it does?",
	Maintainability: "Is it the smallest change that fits the design around it?",
	Security: "What can hostile input reach, and what can leak?",
	Performance: "Does it still work well with a thousand times the data?",
	Documentation: "Do the documents, comments and help texts tell the truth?",
	Style: "Does it read like the code beside it?",
};

/** The criteria of a review with the question that each one asks, as a list. */
export const reviewCriteriaList: string = REVIEW_CRITERIA.map(
	(name) => `- ${name}: ${QUESTIONS[name]}`,
).join("\n");
