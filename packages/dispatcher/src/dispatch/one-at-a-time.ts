/**
 * A question that is not asked again while its answer is under way: who asks then gets that one. An
 * answer is not kept, and one that fails is told to all. A question is told apart by its JSON.
 */
export function oneAtATime<Question, Answer>(
	ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
	const underWay = new Map<string, Promise<Answer>>();
	return (question) => {
		const key = JSON.stringify(question);
		const asked = underWay.get(key) ?? ask(question).finally(() => underWay.delete(key));
		underWay.set(key, asked);
		return asked;
	};
}
