/** What one votes on. `to` leads to the page of the proposal or of the project. */
export interface VoteOption {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | null;
  readonly to?: string | null;
}

/** A project of a budget: in whole currency units, or with cents. */
export interface BudgetProject extends VoteOption {
  readonly cost: number;
  /** Names of projects that cannot be funded beside it. */
  readonly not?: readonly string[];
}
