import { readCount } from "./read-count.ts";

const ADDRESS = /^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/(?<number>\d{1,16})$/;
const LINK = /^\[(?<number>#?\d{1,16})\]\((?<address>[^()\s]{1,200})\)$/;

/** The number of an issue or pull request of this repository: `#12` or `12`. */
export function readNumber(text: string): number | undefined {
	const number = readCount(/^#?(?<digits>[1-9]\d{0,15})\.?$/.exec(text)?.groups?.["digits"] ?? "");
	return number;
}

/** The same, where its address on GitHub says it too; whose repository that is is not looked at. */
export function readReference(text: string): number | undefined {
	const link = LINK.exec(text)?.groups;
	if (link === undefined) return readNumber(ADDRESS.exec(text)?.groups?.["number"] ?? text);
	const [shown, address] = [link["number"], link["address"]].map((part) =>
		readReference(part ?? ""),
	);
	return shown === address ? shown : undefined;
}
