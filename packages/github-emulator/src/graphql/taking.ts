/** The arguments every connection understands. */
const pagination = ["first", "last", "after", "before"] as const;

/** A field that understands these arguments besides pagination; any other one is not modelled. */
export const taking = <A extends object>(
	names: readonly (keyof A & string)[],
	resolve: (args: A) => unknown,
) =>
	Object.assign((args: A) => resolve(args), { takes: new Set<string>([...pagination, ...names]) });

const paginationOnly: ReadonlySet<string> = new Set(pagination);

/** What a field understands; one made without `taking` is a plain connection. */
export const argumentsTaken = (field: object): ReadonlySet<string> =>
	"takes" in field && field.takes instanceof Set ? field.takes : paginationOnly;
