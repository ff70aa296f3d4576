import type { Git } from "./git.ts";

/** Git that is asked everything once: its first answer, or failure, is every later one. */
export function rememberAnswers(git: Git): Git {
	const answers = new Map<string, ReturnType<Git>>();
	return (args) => {
		// No argument of a program holds a NUL.
		const question = args.join("\0");
		const answer = answers.get(question) ?? git(args);
		answers.set(question, answer);
		return answer;
	};
}
