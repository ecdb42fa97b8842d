import type { FeatureList } from "../hashed-features.ts";

/** Weights of hashed features, learnt by AdaGrad with a little L2; the mean of many snapshots is what is kept, for it errs less on new texts. */
export class HashedLearner {
  readonly weights: Float32Array;
  private readonly sums: Float64Array;
  private snapshots = 0;
  private readonly squares: Float32Array;
  private readonly rate: number;
  private readonly decay: number;

  constructor(size: number, rate: number, decay: number, start = 0.1) {
    this.weights = new Float32Array(size);
    this.sums = new Float64Array(size);
    this.squares = new Float32Array(size).fill(start);
    this.rate = rate;
    this.decay = decay;
  }

  /** Adds the weights as they are to the mean. */
  takeSnapshot(): void {
    this.snapshots++;
    for (let i = 0; i < this.weights.length; i++) this.sums[i] = (this.sums[i] as number) + (this.weights[i] as number);
  }

  /** The mean of the snapshots. */
  averaged(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.snapshots);
  }

  /** One step up the gradient of the log-likelihood. */
  learn(list: FeatureList, gradient: number): void {
    for (let i = 0; i < list.count; i++) {
      const k = list.indices[i] as number;
      const weight = this.weights[k] as number;
      const step = gradient - this.decay * weight;
      const square = (this.squares[k] as number) + step * step;
      this.squares[k] = square;
      this.weights[k] = weight + (this.rate * step) / Math.sqrt(square);
    }
  }
}
