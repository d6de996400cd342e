// Runs before each window test file: takes down what a test has rendered.
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
