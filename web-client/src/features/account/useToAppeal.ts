import { useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';

/** Leads somebody whose account is suspended to where they read why and can appeal; answers whether it did. */
export function useToAppeal(): (problem: unknown) => boolean {
  const navigate = useNavigate();
  return (problem) => {
    if (!(problem instanceof ApiProblem) || problem.appeal === undefined) return false;
    void navigate(`/appeal#${problem.appeal}`);
    return true;
  };
}
