import { startStack } from './stack';

export default startStack;
