import { askGit, type Checkout } from "./ask-git.ts";

/** Whether the remote's branch holds a commit: it is its tip, or below it as far as is known here. */
export async function isPushed(
	checkout: Checkout,
	{ head, tip }: { readonly head: string; readonly tip: string | undefined },
): Promise<boolean> {
	if (tip === undefined) return false;
	if (tip === head) return true;
	const held = await askGit(checkout, ["merge-base", "--is-ancestor", head, tip]);
	return held.type === "done";
}
