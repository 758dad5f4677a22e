import { AuditLog } from './AuditLog';
import { Moderating } from './Moderating';

export function AuditPage() {
  return (
    <>
      <AuditLog />
      <Moderating />
    </>
  );
}
