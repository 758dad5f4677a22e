/** What the contract asks of an account's fields, checked before anything is sent. Undefined: fine as it is. */
export type FieldProblem = 'required' | 'emailFormat' | 'passwordLength' | 'nameLength';

export function emailProblem(email: string): FieldProblem | undefined {
  if (email.trim() === '') return 'required';
  return /^[^\s@]+@[^\s@]+$/u.test(email.trim()) ? undefined : 'emailFormat';
}

export function newPasswordProblem(password: string): FieldProblem | undefined {
  if (password === '') return 'required';
  return password.length < 10 || password.length > 200 ? 'passwordLength' : undefined;
}

export function nameProblem(name: string): FieldProblem | undefined {
  if (name.trim() === '') return 'required';
  return name.trim().length > 80 ? 'nameLength' : undefined;
}
