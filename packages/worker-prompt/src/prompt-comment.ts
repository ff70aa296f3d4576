/** A marker's data and the comment that carries it; a posted marker of protocol's has this shape. */
export interface PromptComment<Data> {
	readonly marker: { readonly data: Data };
	readonly comment: { readonly url: string };
}
