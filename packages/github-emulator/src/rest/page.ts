import type { Answer } from "../server/answer.ts";
import type { RestRequest } from "./route.ts";

const bounded = (value: string | null, fallback: number, maximum: number): number => {
	const number = Number(value ?? fallback);
	return Number.isInteger(number) && number > 0 ? Math.min(number, maximum) : fallback;
};

/** One page of a list, with GitHub's `link` header to its neighbours. */
export const paged = <T>(
	{ query, url }: RestRequest,
	items: readonly T[],
	json: (item: T) => unknown,
): Answer => {
	const size = bounded(query.get("per_page"), 30, 100);
	const page = bounded(query.get("page"), 1, Number.MAX_SAFE_INTEGER);
	const last = Math.max(1, Math.ceil(items.length / size));
	const link = (number: number, relation: string) => {
		const parameters = new URLSearchParams(query);
		parameters.set("page", `${number}`);
		return `<${url}?${parameters}>; rel="${relation}"`;
	};
	const links = [
		...(page > 1 ? [link(page - 1, "prev")] : []),
		...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
		...(page > 1 ? [link(1, "first")] : []),
	];
	return {
		status: 200,
		headers: links.length === 0 ? {} : { link: links.join(", ") },
		body: items.slice(size * (page - 1), size * page).map(json),
	};
};
