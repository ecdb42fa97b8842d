"""Writes trained weights as JSON: signed bytes with a scale a row, or a column for embeddings; small tensors as floats."""

import base64
import json

import numpy as np
import torch

from examples import Example
from network import Recogniser, encoder

SAMPLE = "一、总体要求坚持人民至上，把修路架桥当作大事。（一）加强监测预警气象部门要加密会商频次，及时发布信息：雨情、水情。二、工作要求各村要落实专人值守。“都修好了。”老周说。"


def pack(values):
    return base64.b64encode(np.ascontiguousarray(values).tobytes()).decode()


def unpack(text, kind):
    return np.frombuffer(base64.b64decode(text), kind).astype(np.float32)


def store(name, tensor):
    values = tensor.numpy().astype(np.float32)
    matrix = values.reshape(values.shape[0], -1)
    columns = matrix.shape[1]
    if matrix.size < 700 or values.ndim == 1:
        return {"columns": columns, "values": pack(matrix)}
    by_column = name.startswith(("characters.char", "characters.pair"))
    largest = np.quantile(np.abs(matrix), 0.9998, axis=0) if by_column else np.abs(matrix).max(1)
    scales = (largest / 127 + 1e-12).astype(np.float32)
    spread = scales[None] if by_column else scales[:, None]
    whole = np.clip(np.rint(matrix / spread), -127, 127).astype(np.int8)
    return {"columns": columns, "values": pack(whole), "scales": {"of": "column" if by_column else "row", "values": pack(scales)}}


def restore(stored):
    if "scales" not in stored:
        return unpack(stored["values"], np.float32)
    matrix = unpack(stored["values"], np.int8).reshape(-1, stored["columns"])
    scales = unpack(stored["scales"]["values"], np.float32)
    return matrix * (scales[None] if stored["scales"]["of"] == "column" else scales[:, None])


def export(path, vocabulary, state):
    stored = {"vocabulary": "".join(vocabulary), "tensors": {name: store(name, tensor) for name, tensor in state.items()}}
    with open(path, "w", encoding="utf8") as out:
        out.write(json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n")
    return stored


def pin(path, stored, state):
    """What the stored weights make of SAMPLE, for the test that the TypeScript agrees."""
    vocabulary = stored["vocabulary"]
    model = Recogniser(len(vocabulary) + 1)
    model.load_state_dict({name: torch.from_numpy(restore(stored["tensors"][name]).reshape(t.shape).copy()) for name, t in state.items()})
    model.eval()
    example = Example([(False, SAMPLE)], encoder(vocabulary))
    with torch.no_grad():
        kinds, ends = model([example])[0][1]
    rounded = [[round(value, 4) for value in row] for row in kinds.tolist()]
    pinned = {"text": SAMPLE, "starts": example.starts.tolist(), "kinds": rounded, "sizes": (ends.argmax(1) + 1).tolist()}
    with open(path, "w", encoding="utf8") as out:
        out.write(json.dumps(pinned, ensure_ascii=False, indent=2) + "\n")
