import { forEachChild, type SyntaxNode } from "unbash";

/** What one pass leaves behind, the next one may run. */
const LEAST = 2;
const MOST = 8;

/**
 * How many passes through a loop show all that it may do: a value that goes from one variable to the next,
 * `a=$b; b=$c`, needs one more for each step.
 */
export function passesOf(body: SyntaxNode): number {
	const copies = copiesIn(body);
	const carried = copies.filter(({ target, from }, index) =>
		copies.slice(index + 1).some((later) => later.target !== target && from.has(later.target)),
	);
	return Math.min(LEAST + carried.length, MOST);
}

interface Copy {
	/** The variable that gets a value; an empty name for what a command sets. */
	readonly target: string;
	readonly from: ReadonlySet<string>;
}

const SETTING = new Set(["eval", "mapfile", "printf", "read", "readarray", "set"]);
const NAMED = /^["']?([A-Za-z_]\w*)(?:\[.*\])?\+?=/s;

/** What gives variables a value, in the order in which it is written. */
function copiesIn(node: SyntaxNode): readonly Copy[] {
	const own = node.type === "Assignment" ? [copy(node.name, node.text)] : [];
	const set = node.type === "Command" && SETTING.has(node.name?.value ?? "") ? argumentsOf(node) : [];
	const copies = [...own, ...set];
	forEachChild(node, (child) => {
		copies.push(...copiesIn(child));
	});
	return copies;
}

function argumentsOf({ args }: Extract<SyntaxNode, { type: "Command" }>): readonly Copy[] {
	return args.map(({ text }) => copy(NAMED.exec(text)?.[1] ?? "", text));
}

function copy(target: string, text: string): Copy {
	const names = [...text.matchAll(/\$\{?[!#]?([A-Za-z_]\w*)/g)].map(([, name = ""]) => name);
	return { target, from: new Set(names) };
}
