import { forEachChild, type SyntaxNode } from "unbash";

const LEAVING = new Set(["break", "continue", "exec", "exit", "return"]);

/** Whether something in a loop may end it, or one pass through it, before its time. */
export function leavesEarly(node: SyntaxNode): boolean {
	if (node.type === "Command" && LEAVING.has(node.name?.value ?? "")) return true;
	let leaves = false;
	forEachChild(node, (child) => {
		leaves ||= leavesEarly(child);
	});
	return leaves;
}
