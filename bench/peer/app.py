"""The peer that bench/context-manager is measured beside: the same calls as FastAPI and asyncpg are usually written."""

import json
import os
from datetime import datetime
from typing import Any, Dict, Optional

import asyncpg
from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field

COLUMNS = "job_id, job_type, context_data, version, created_at, updated_at"

app = FastAPI()


class NewEntry(BaseModel):
    job_id: str = Field(min_length=1, max_length=255)
    job_type: str = Field(min_length=1, max_length=100)
    context_data: Dict[str, Any]


class Change(BaseModel):
    context_data: Dict[str, Any]


class Entry(NewEntry):
    version: int
    created_at: datetime
    updated_at: datetime


async def with_json(connection):
    await connection.set_type_codec("jsonb", encoder=json.dumps, decoder=json.loads, schema="pg_catalog")


@app.on_event("startup")
async def connect():
    app.state.pool = await asyncpg.create_pool(os.environ["PEER_DATABASE"], min_size=8, max_size=8, init=with_json)


def answer(row: Optional[asyncpg.Record]) -> Entry:
    if row is None:
        raise HTTPException(status_code=404, detail="No such job")
    return Entry(**dict(row))


@app.post("/context", status_code=201, response_model=Entry)
async def create(entry: NewEntry):
    row = await app.state.pool.fetchrow(
        f"INSERT INTO context.peer_entries (job_id, job_type, context_data) VALUES ($1, $2, $3) "
        f"ON CONFLICT DO NOTHING RETURNING {COLUMNS}", entry.job_id, entry.job_type, entry.context_data)
    if row is None:
        raise HTTPException(status_code=409, detail="The job exists")
    return answer(row)


@app.get("/context/{job_id}", response_model=Entry)
async def read(job_id: str):
    return answer(await app.state.pool.fetchrow(f"SELECT {COLUMNS} FROM context.peer_entries WHERE job_id = $1", job_id))


@app.put("/context/{job_id}", response_model=Entry)
async def replace(job_id: str, change: Change):
    return answer(await app.state.pool.fetchrow(
        f"UPDATE context.peer_entries SET context_data = $2, version = version + 1, updated_at = now() "
        f"WHERE job_id = $1 RETURNING {COLUMNS}", job_id, change.context_data))


@app.patch("/context/{job_id}", response_model=Entry)
async def patch(job_id: str, request: Request):
    changes = await request.json()
    return answer(await app.state.pool.fetchrow(
        f"UPDATE context.peer_entries SET context_data = context_data || $2, version = version + 1, updated_at = now() "
        f"WHERE job_id = $1 RETURNING {COLUMNS}", job_id, changes))
