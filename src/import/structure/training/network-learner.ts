import type { Network } from "../weights.ts";
import { randomFrom } from "./random.ts";

const DECAY = 1e-4;

/** A network with random weights, its inputs normalised by the examples. */
export function newNetwork(inputs: ArrayLike<number>[], hidden: number, seed: number): Network {
  const size = inputs[0]?.length ?? 0;
  const random = randomFrom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const mean = new Float32Array(size);
  const spread = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    let squares = 0;
    for (const input of inputs) {
      sum += input[i] as number;
      squares += (input[i] as number) ** 2;
    }
    const middle = sum / inputs.length;
    mean[i] = middle;
    spread[i] = Math.sqrt(Math.max(1e-4, squares / inputs.length - middle * middle));
  }
  return {
    inputs: size,
    hidden,
    mean,
    spread,
    first: Float32Array.from({ length: size * hidden }, () => normal() / Math.sqrt(size)),
    bias: new Float32Array(hidden),
    second: Float32Array.from({ length: hidden }, () => normal() * 0.1),
    offset: 0,
  };
}

interface Moments {
  gradient: Float64Array;
  mean: Float64Array;
  square: Float64Array;
}

/** Adam over a network: gradients are collected, then one step is made. */
export class NetworkLearner {
  rate = 3e-3;
  private readonly network: Network;
  private readonly moments: { first: Moments; bias: Moments; second: Moments; offset: Moments };
  private readonly input: Float64Array;
  private readonly offset = new Float32Array(1);
  private steps = 0;

  constructor(network: Network) {
    this.network = network;
    this.input = new Float64Array(network.inputs);
    this.moments = {
      first: momentsOf(network.first.length),
      bias: momentsOf(network.hidden),
      second: momentsOf(network.hidden),
      offset: momentsOf(1),
    };
  }

  /** Adds the gradient of the loss at the output for one input. */
  collect(input: ArrayLike<number>, gradient: number): void {
    const { inputs, hidden, mean, spread, first, bias, second } = this.network;
    const { moments } = this;
    for (let i = 0; i < inputs; i++) {
      this.input[i] = Math.max(-5, Math.min(5, ((input[i] as number) - (mean[i] as number)) / (spread[i] as number)));
    }
    moments.offset.gradient[0] = (moments.offset.gradient[0] as number) + gradient;
    for (let j = 0; j < hidden; j++) {
      const row = j * inputs;
      let sum = bias[j] as number;
      for (let i = 0; i < inputs; i++) sum += (first[row + i] as number) * (this.input[i] as number);
      const slope = sum > 0 ? 1 : 0.05;
      const below = gradient * (second[j] as number) * slope;
      moments.second.gradient[j] = (moments.second.gradient[j] as number) + gradient * sum * slope;
      moments.bias.gradient[j] = (moments.bias.gradient[j] as number) + below;
      for (let i = 0; i < inputs; i++) {
        moments.first.gradient[row + i] = (moments.first.gradient[row + i] as number) + below * (this.input[i] as number);
      }
    }
  }

  step(): void {
    this.steps++;
    this.descend(this.network.first, this.moments.first, DECAY);
    this.descend(this.network.bias, this.moments.bias, DECAY);
    this.descend(this.network.second, this.moments.second, DECAY);
    this.offset[0] = this.network.offset;
    this.descend(this.offset, this.moments.offset, 0);
    this.network.offset = this.offset[0];
  }

  private descend(weights: Float32Array, { gradient, mean, square }: Moments, decay: number): void {
    const first = 1 - 0.9 ** this.steps;
    const second = 1 - 0.999 ** this.steps;
    for (let i = 0; i < weights.length; i++) {
      const slope = (gradient[i] as number) + decay * (weights[i] as number);
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * slope;
      square[i] = 0.999 * (square[i] as number) + 0.001 * slope * slope;
      weights[i] = (weights[i] as number) - (this.rate * (mean[i] as number)) / first / (Math.sqrt((square[i] as number) / second) + 1e-8);
      gradient[i] = 0;
    }
  }
}

function momentsOf(size: number): Moments {
  return { gradient: new Float64Array(size), mean: new Float64Array(size), square: new Float64Array(size) };
}
