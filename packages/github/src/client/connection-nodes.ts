import * as z from "zod";

/** The `nodes` of a connection: GitHub's schema allows null for the list and for each node. */
export function connectionNodes<Node extends z.ZodType>(node: Node) {
	return z
		.array(node.nullable())
		.nullable()
		.transform((nodes) => (nodes ?? []).filter((each) => each !== null));
}
