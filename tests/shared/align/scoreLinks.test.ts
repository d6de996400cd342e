import { describe, expect, it } from 'vitest';
import trained from '../../../shared/align/alignWeights.json' with { type: 'json' };
import { featureNames } from '../../../shared/align/linkFeatures.js';
import { confidenceOf, lexicalWeights, plainWeights } from '../../../shared/align/scoreLinks.js';

describe('the trained weights', () => {
  it('are there for every feature, and for nothing else', () => {
    for (const weights of [trained.lexical, trained.plain])
      for (const pass of [weights.first, weights.second])
        expect(Object.keys(pass).toSorted()).toEqual(featureNames.toSorted());
  });

  it('let confidence grow with likelihood, from 0 to 1', () => {
    for (const weights of [lexicalWeights, plainWeights]) {
      const confidences = [0, 0.1, 0.5, 0.9, 0.99, 1].map((likelihood) => confidenceOf(likelihood, weights));
      expect(confidences).toEqual(confidences.toSorted((a, b) => a - b));
      expect(confidences.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
    }
  });
});
