export type RefusalType =
	| "NOT_FOUND"
	| "FORBIDDEN"
	| "UNPROCESSABLE"
	| "STALE_DATA"
	| "DEPRECATED"
	| "EXCESSIVE_PAGINATION"
	| "MISSING_PAGINATION_BOUNDARIES"
	| "INVALID_CURSOR_ARGUMENTS";

/** One entry of the `errors` list that REST answers with 422. */
export interface RestError {
	readonly resource: string;
	readonly field?: string;
	readonly code: string;
	readonly message?: string;
}

/** GitHub says no: `type` is what GraphQL reports, `restErrors` what REST lists next to "Validation Failed". */
export class Refusal extends Error {
	readonly type: RefusalType;
	readonly restErrors: readonly RestError[];

	constructor(type: RefusalType, message: string, restErrors: readonly RestError[] = []) {
		super(message);
		this.name = "Refusal";
		this.type = type;
		this.restErrors = restErrors;
	}
}

export const notFound = (message: string) => new Refusal("NOT_FOUND", message);

export const unprocessable = (message: string, restErrors: readonly RestError[] = []) =>
	new Refusal("UNPROCESSABLE", message, restErrors);
