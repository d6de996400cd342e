// Runs before each window test file: takes down what a test has rendered, and waits on a busy machine.
import '../../shared/text/bundledDictionary.js';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// No test judges how fast a view comes; on a machine under load a second is too short to tell slow from missing.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
