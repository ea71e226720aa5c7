/** The part of jsonstat-toolkit that the tests use; it brings no types of its own. */
declare module 'jsonstat-toolkit' {
  export interface JsonStatCategory {
    label: string;
    unit: Record<string, unknown> | null;
    note: string[] | null;
  }

  export interface JsonStatDimension {
    id: string[];
    length: number;
    label: string | null;
    role: string | null;
    Category(id: string): JsonStatCategory | null;
  }

  export interface JsonStatDataset {
    class: string;
    /** Number of dimensions, and their ids. */
    length: number;
    id: string[];
    /** Number of cells. */
    n: number;
    value: (number | null)[] | null;
    status: (string | null)[] | null;
    role: Record<'time' | 'geo' | 'metric' | 'classification', string[] | null>;
    Dimension(id: string): JsonStatDimension | null;
    Data(codes: Record<string, string>): { value: number | null; status: string | null } | null;
  }

  export default function JSONstat(document: unknown): JsonStatDataset;
}
